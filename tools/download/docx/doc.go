// Package docx prints a sheet as a Word document: a file for those who will
// change the text, copy from it or send it on, rather than only read it.
//
// The file is WordprocessingML of ISO/IEC 29500 in its transitional form
// (ECMA-376), which Word since 2010, LibreOffice, Google Docs, Pages and pandoc
// open; the elements stand in the order that the schema wants, without which
// Word offers to repair the file. Where Word is known to refuse what the
// standard allows, the file keeps to Word.
//
// # What is what
//
// Everything is a style under the name by which Word knows it, so that the names
// in its menus are in the reader's language and a house's own template fits.
//
//   - The title has the style Title, which has outline level 1 here; a heading
//     has the style Heading 2 to Heading 6, by its level. So the navigation pane,
//     screen readers (which go by the outline level), a table of contents that an
//     editor adds and the tags of an exported PDF all show one heading of level 1
//     and no skipped level, as the page on the web does. Heading 1 is not used:
//     a second first level would say that there are two titles.
//   - Before the text stand Subtitle (the kind), Title, Date (the lead), Abstract
//     (the summary), Block Text (a notice, in a box) and a table of facts. Pandoc
//     takes the first four for the document's metadata.
//   - Lists are List Bullet and List Number, 2 to 5 for inner ones, and List
//     Continue for an item's further paragraphs. Word has nine levels; a list
//     within nine others stands at the ninth. Each ordered list has a numbering of
//     its own, which begins at its own number. All levels have figures, since the
//     sources refer to "item 2", and since Latin letters would be foreign in a
//     Cyrillic text.
//   - Tables are Grid Table 1 Light with a header row that each page repeats and
//     rows that no page break divides. A small table stays on one page, with its
//     heading and a short paragraph before it. Header cells are paragraphs of a bold style
//     instead of the table style's own bold: styles toggle bold (ECMA-376 part 1,
//     17.7.3), so two that have it cancel each other.
//   - A note is a footnote. Where its mark is the number that Word would give, Word
//     numbers it; else the mark is a custom one. A further reference to the same
//     note is a NOTEREF field: the number follows when an editor adds a note. Of a
//     custom mark it is the mark itself, linked to the first one. Notes that only
//     notes refer to stand at the end, since Word has no notes within notes. An
//     asterisk is not raised; LibreOffice raises it where another note has a number.
//   - A language stands on the words in it, and the sheet's language in the
//     defaults; Word gets the tags that it has proofing tools for.
//
// # Fonts
//
// Calibri throughout, and Courier New for code; there is no theme. Calibri is in
// every Office for Windows and Mac and in Google Docs, and LibreOffice puts
// Carlito in its place, which it brings along and which has the same widths: a
// page is the same page everywhere. Both have Cyrillic and Latin with all marks.
// Cambria, the obvious companion for headings, is replaced by Caladea, which has
// no Cyrillic.
//
// # What it does not do
//
// No table of contents (Word would ask at opening whether to fill it; the
// navigation pane is there anyway), no QR code, no pictures, no title in the page
// header. The facts' table has a header column and no header row, since it has no
// words for one.
package docx
