package search

import (
	"slices"
	"strings"

	"resourceportal/tools/locale"
)

// light are the words, by the rules of their language, that say how a question is
// asked and not what about: "where do I call about …". Results do not need them.
// A word is not light that may be all that somebody asks for: help, call, law.
var light = map[string]string{
	"english": `a an the and or but not of in on at to for from by with without about against into over under as
		is are was were be been being am do does did done have has had having can could may might must shall should
		will would need want like get got i me my we us our you your he him his she her hers it its they them their
		this that these those there here who whom whose what which when where why how if than then so such some any
		all no nor only very just also please tell know find someone somebody something anyone`,
	"albanian": `e i të së u a dhe ose por jo në me pa për nga te tek mbi nën kundër prej deri gjatë pas si se që
		çfarë cili cila cilët cilat cilën cilit cilës cilave kush kujt ku kur pse sa është janë ishte ishin jam jemi jeni qenë kam ke ka kemi keni
		kanë kishte kishin mund duhet do unë ti ne ju ai ajo ata ato mua ty im ime tim time yt jote juaj jonë ynë tonë
		tij saj tyre këtë këto kjo ky ata atë dikush diçka ndonjë çdo të gjitha gjithë shumë vetëm edhe dua duam
		dini di thuaj gjej një nuk mos na nëse apo dikë lutem`,
	"south-slavic": `a i u o s k na za od do iz sa se su si je sam smo ste nije nisu nisam biti bio bila bilo bili budem
		bude li ni ne da ali ili pa te jer ako kad kada kako što šta ko tko koga kome čiji čija čije gdje gde kuda zašto
		koji koja koje kojeg kojem kojoj koju koliko ovo ova ovaj to taj ta te onaj ona ono oni mi ja ti vi on mene
		meni me mogu možemo može moći moram treba trebam trebaju želim hoću ću ćemo će bi bih moj moja moje naš vaš
		njegov njen njihov svoj svi sve samo još već i po pri pod nad bez prema protiv preko kod uz među radi zbog
		nego neko nešto neki neka neke svaki nikad ima imam imaju nema molim znam
		nijesam nijesu nijesmo kojih kojim kojima nekoga nekome čega čemu ovdje ovde možete nam vam mu joj ih ga dobiti
		dobijem dobijemo naći nađem`,
}

// light are the light words of a language as the index knows words.
func (r rules) light() []string {
	var words []string
	for word := range strings.FieldsSeq(light[r.name]) {
		words = append(words, r.fold(locale.Fold(word)))
	}
	slices.Sort(words)
	return slices.Compact(words)
}
