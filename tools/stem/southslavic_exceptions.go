package stem

// southSlavicForms are words that the rules get wrong.
var southSlavicForms = classes(`
# Irregular nouns of the field.
dete deteta detetu detetom deca dece deci decu decom deco
ime imena imenu imenom imenima
otac oca ocu ocem ocevi oceva ocevima oceve

# A river and the city; reci are words, and rekao is said.
reka reke reku rekom rekama

# A part and a deed, which share their other forms.
deo delovi delova delove delovima
delo dela delu delom delima

# A client, whose dative is written as the plural of stranac.
stranka stranke stranku strankom strankama stranaka

# What looks like an ending belongs to the stem.
amsterdam amsterdama amsterdamu amsterdamom
kolega kolege kolegi kolegu kolegom kolegama
mehanizm: mehanizama
nalog naloga nalogu nalogom nalozi naloge nalozima
naslov naslova naslovu naslovom naslovi naslove naslovima
organizm: organizama
osnov osnova osnovu osnovom osnovi osnove osnovama osnovima
oduzim: oduzima
izuzim: izuzima
preduzim: preduzima
preuzim: preuzima
program programa programu programom programi programe programima
zakonit zakonita zakonito zakoniti zakonite zakonitu zakonitom zakonitog zakonitih zakonitim zakonitoj

# Words that would meet others: poredak, predati, post, trag.
poreklo porekla poreklu poreklom
predlog predloga predlogu predlogom predlozi predloge predlozima
postoji postoje postojati postojao postojala postojalo postojali postojale
trazi traze trazio trazila trazile trazili traziti trazim trazimo
`)

// southSlavicStems are stems that the rules leave apart.
var southSlavicStems = classes(`
# vreme, vremena
brem bremen
plem plemen
prezim prezimen
sem semen
vrem vremen

# Ijekavian lje inside a word, which folding cannot tell from lj.
belesc bilesc
belez bilez
obelez obilez
obelezen obilezen
obelezv obilezv
obelezavnj obilezavnj
zabelez zabilez
zabelezen zabilezen

# Names that Cyrillic texts write by their sound.
eurojust evrodzast
europol evropol
`)
