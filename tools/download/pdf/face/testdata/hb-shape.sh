#!/bin/sh
# Writes hb-shape.txt: what HarfBuzz itself (Debian's libharfbuzz-bin 6.0.0) makes
# of the texts below, by face, language and text, parted by tabs. Run it in this
# folder after the fonts were cut anew.
set -eu
texts='en	office, fi fl ffi ffl: AVATAR Towers “quoted” — it’s 1⁄2 of №™
en	x → y ← z ↔ −5 ≤ 3 ≥ ≠ × 100 €
en	e-mail f‌i f‍i so­ft
sq	Çështje të trafikimit të qenieve njerëzore, Ëndrra
sr-Latn	Krijumčarenje migranata, žrtve, Đorđe, njeguši, ćud
cnr-Latn	Međunarodna zaštita i śutra źenica
sr-Latn	ȁ ȃ à ā r̀ r̄ ȑ i̇ ị̀ Ǆ ǆ
sr-Cyrl	бгдпт Србија: трговина људима, кријумчарење, жртве „уџбеник“
sr-Cyrl	а̀ а̏ а̂ р̄ е́ и̑
sr	общество под
ru	бгдпт общество под
mk	бгдптѓ Македонија: ѓакон, ќерка, њива, ѐ ѝ
uk	Їжак ґанок єдність
el	Ελλάδα: διακίνηση ανθρώπων, ΐ ΰ
ro	Ştiinţă, Șț
en	Việt Nam: Nguyễn Phước'
cd ../fonts
for face in NotoSerif-Regular NotoSerif-Italic NotoSerif-Bold NotoSerif-BoldItalic NotoSans-Regular NotoSans-Bold; do
	printf '%s\n' "$texts" | while IFS='	' read -r lang text; do
		printf '%s\t%s\t%s\t' "$face" "$lang" "$text"
		hb-shape --no-glyph-names --utf8-clusters --cluster-level=1 --remove-default-ignorables \
			--direction=ltr --language="$lang" --text="$text" "$face.ttf"
	done
done >../testdata/hb-shape.txt
