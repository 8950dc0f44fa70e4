package stem

// albanianForms are words that the rules get wrong.
var albanianForms = classes(`
# Irregular nouns of the field.
grua gruaja gruas gruan gruaje gra grate grave grash
kufi kufiri kufirit kufirin kufij kufijt kufijte kufijve kufijsh kufinj kufinjte kufinjve
njeri njeriu njeriut njeriun njerez njerezit njerezve njerezish
ore ora ores oren oret oreve
prind prindi prindit prindin prinder prinderit prinderve
qenie qenia qenies qenien qeniet qenieve qeniesh
vit viti vitit vitin vite vitet viteve vitesh vjet vjetet vjetesh

# What looks like an ending belongs to the stem.
budve budva budves budven
fshat
fushate fushata fushates fushaten fushatat fushatave
kushtetute kushtetuta kushtetutes kushtetuten kushtetutat kushtetutave
limit
qytet
rrjet
sarajeve sarajeva sarajeves sarajeven
shtet
varshave varshava varshaves varshaven

# An office and the person who holds it. What is written alike is left to the one
# that is meant more often.
drejtoria drejtorie drejtorise drejtorine drejtorite drejtorive
ministri ministria ministrie ministrise ministrine ministrite ministrive
prokuroria prokurorie prokurorise prokurorine prokurorite prokurorive
punetori punetoria punetorie punetorise punetorine punetorite punetorive

# A country and its people.
bullgari bullgaria bullgarie bullgarise bullgarine
gjermani gjermania gjermanie gjermanise gjermanine
greqi greqia greqie greqise greqine
serbi serbia serbie serbise serbine
slloveni sllovenia sllovenie sllovenise sllovenine
turqi turqia turqie turqise turqine
rusi rusia rusie rusise rusine

# Justice is not law, citizenship not the state: -esi is more than a case.
anetaresi anetaresia anetaresie anetaresise anetaresine
bashkesi bashkesia bashkesie bashkesise bashkesine bashkesite bashkesive
drejtesi drejtesia drejtesie drejtesise drejtesine
lehtesi lehtesia lehtesie lehtesise lehtesine lehtesite lehtesive
madhesi madhesia madhesie madhesise madhesine madhesite madhesive
mundesi mundesia mundesie mundesise mundesine mundesite mundesive
pergjegjesi pergjegjesia pergjegjesie pergjegjesise pergjegjesine pergjegjesite pergjegjesive
pronesi pronesia pronesie pronesise pronesine
pavaresi pavaresia pavaresie pavaresise pavaresine
rendesi rendesia rendesie rendesise rendesine
shtetesi shtetesia shtetesie shtetesise shtetesine shtetesite shtetesive
veshtiresi veshtiresia veshtiresie veshtiresise veshtiresine veshtiresite veshtiresive
`)
