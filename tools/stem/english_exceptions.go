package stem

// englishForms are words that the rules get wrong.
var englishForms = classes(`
# Irregular nouns.
child children childrens
woman women
man men
foot feet
data datum
crisis crises
basis bases
analysis analyses
life lives
wife wives
half halves
criterion criteria
curriculum curricula

# Irregular verbs of law and evidence.
bring brings bringing brought
buy buys buying bought
find finds finding findings found
flee flees fleeing fled
forbid forbids forbidding forbade forbidden
give gives giving gave given
hold holds holding held
know knows knowing known knew
lead leads leading led
pay pays paying paid
seek seeks seeking sought
sell sells selling sold
send sends sending sent
take takes taking took taken
think thinks thinking thought
write writes writing wrote written

# Snowball takes one word for the other: author for authority, refuge for refugee.
access accessed accesses accessing
accessible accessibility
accession accessions
accountant accountants
arms
authority authorities
being beings
customs
directive directives
executive executives
goods
important importantly importance
informal informally
instrumentality instrumentalities
internal internally
minority minorities
nationality nationalities
officer officers
organ organs
original originals originally
personal personally
personnel
proceeds
proceeding proceedings
publication publications
refugee refugees
relative relatives
responsible responsibility responsibilities
university universities

# Persons who act.
coordinator coordinators
employee employees
employer employers
facilitator facilitators
investigator investigators
launderer launderers
manager managers
organiser organisers organizer organizers
smuggler smugglers
trafficker traffickers

# One word in two spellings.
acknowledge acknowledges acknowledged acknowledging acknowledgment acknowledgments acknowledgement acknowledgements
aeroplane aeroplanes airplane airplanes
behaviour behaviours behavior behaviors
cancel cancels cancelled canceled cancelling canceling cancellation
catalogue catalogues catalog catalogs
centre centres center centers centred centered
cheque cheques
colour colours color colors
counsel counsels counselling counseling counselled counseled
defence defences defense defenses
dialogue dialogues dialog dialogs
endeavour endeavours endeavor endeavors
enrol enrols enroll enrolls enrolled enrolling enrolment enrollment
favour favours favor favors
fulfil fulfils fulfill fulfills fulfilled fulfilling fulfilment fulfillment
grey gray
harbour harbours harbor harbors harbouring harboring harboured harbored
honour honours honor honors
judgment judgments judgement judgements
label labels labelled labeled labelling labeling
labour labours labor labors
licence licences license licenses licensed licensing
manoeuvre manoeuvres maneuver maneuvers
neighbour neighbours neighbor neighbors
neighbouring neighboring
offence offences offense offenses
paedophile paedophiles pedophile pedophiles
practice practices practise practises practised practising practiced practicing
programme programmes program programs
signal signals signalled signaled signalling signaling
skilful skillful
travel travels travelled traveled travelling traveling
traveller travellers traveler travelers
`)

// englishStems are stems that Snowball leaves apart.
var englishStems = classes(`
appli applic          # apply, application
deliv deliveri        # deliver, delivery
discov discoveri
recov recoveri
seiz seizur
traffick traffic
`)
