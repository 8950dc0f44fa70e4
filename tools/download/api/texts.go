package api

import (
	"regexp"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

type plainText struct {
	_ struct{} `doc:"The record in one language."`
	text
}

type eventText struct {
	_ struct{} `doc:"An event in one language."`
	text
	City string `json:"city,omitempty" doc:"Place of the event."`
}

type agendaText struct {
	_ struct{} `doc:"A programme in one language."`
	text
	Sessions map[kebab]sessionText `json:"sessions,omitempty" doc:"Words for the sessions, by their ids."`
}

type sessionText struct {
	_     struct{} `doc:"Words for a session."`
	Title string   `json:"title" doc:"Title of the session."`
	Note  string   `json:"note,omitempty" doc:"What the session was about."`
}

type lawText struct {
	_ struct{} `doc:"A legal instrument in one language. The summary and the body are ours and not the official text."`
	text
	Articles map[kebab]articleText `json:"articles,omitempty" doc:"Words for the articles, by their ids."`
}

type articleText struct {
	_       struct{} `doc:"Words for a provision."`
	Subject string   `json:"subject" doc:"What the provision is about, in our words."`
}

type contactText struct {
	_ struct{} `doc:"A contact in one language."`
	text
	City     string                `json:"city,omitempty" doc:"Place that it is in."`
	Channels map[kebab]channelText `json:"channels,omitempty" doc:"Words for the channels, by their ids."`
}

type channelText struct {
	_   struct{} `doc:"Words for a channel."`
	Use string   `json:"use" doc:"What the channel is for."`
}

type glossText struct {
	_ struct{} `doc:"A term in one language: the title is the term, the summary its meaning."`
	text
	Variants []string `json:"variants,omitempty" doc:"Other forms of the term."`
	Sources  []string `json:"sources,omitempty" doc:"Ids of the sources in which the term was read in this language. A translation without any is our own."`
}

// text is what every kind's texts have; p is the page that shows it.
func (w writer) text(l language, t *catalog.Text, p *view.Page) text {
	x := text{
		Lang: tag(l.edition.Lang), Title: w.say(l, t.Title), ShortTitle: w.say(l, t.Short), Summary: w.say(l, t.Summary),
		Body: w.heard(l.key, portable(p.Body)), Attachments: map[kebab]attachmentText{},
	}
	if l.edition.Convert != "" {
		x.ConvertedFrom = tag(l.edition.Texts)
	}
	if from := p.View.Translation; from != nil {
		x.Translation = &translation{Of: tag(from.Of), State: from.State}
		for _, key := range from.StaleKeys {
			x.Translation.OutdatedParts = append(x.Translation.OutdatedParts, part{Key: key})
		}
		for _, label := range from.Stale {
			x.Translation.OutdatedParts = append(x.Translation.OutdatedParts, part{Name: w.heard(l.key, label.Text)})
		}
	}
	for _, a := range w.rec.Common().Attachments {
		if title := t.Attachments[a.ID].Title; title != "" {
			x.Attachments[kebab(a.ID)] = attachmentText{Title: w.say(l, title)}
		}
	}
	return x
}

var shortcode = regexp.MustCompile(`\{\{< (?:lang ([A-Za-z0-9-]+)|(/)lang) >\}\}`)

// portable is a body without the shortcode that only Hugo knows.
func portable(body string) string {
	return shortcode.ReplaceAllStringFunc(body, func(code string) string {
		if lang := shortcode.FindStringSubmatch(code)[1]; lang != "" {
			return `<span lang="` + lang + `">`
		}
		return `</span>`
	})
}

func (w writer) plainText(l language, t *catalog.Text, p *view.Page) plainText {
	return plainText{text: w.text(l, t, p)}
}

func (w writer) eventText(l language, t *catalog.Text, p *view.Page) eventText {
	return eventText{text: w.text(l, t, p), City: w.say(l, t.City)}
}

func (w writer) agendaText(l language, t *catalog.Text, p *view.Page) agendaText {
	x := agendaText{text: w.text(l, t, p), Sessions: map[kebab]sessionText{}}
	for id, s := range t.Sessions {
		x.Sessions[kebab(id)] = sessionText{Title: w.say(l, s.Title), Note: w.say(l, s.Note)}
	}
	return x
}

func (w writer) lawText(l language, t *catalog.Text, p *view.Page) lawText {
	x := lawText{text: w.text(l, t, p), Articles: map[kebab]articleText{}}
	for id, a := range t.Articles {
		x.Articles[kebab(id)] = articleText{Subject: w.say(l, a.Subject)}
	}
	return x
}

// contactText has no words for channels that are not to be published.
func (w writer) contactText(l language, t *catalog.Text, p *view.Page) contactText {
	x := contactText{text: w.text(l, t, p), City: w.say(l, t.City), Channels: map[kebab]channelText{}}
	for _, c := range w.rec.Facts.(*catalog.Contact).Published() {
		if use := t.Channels[c.ID].Use; use != "" {
			x.Channels[kebab(c.ID)] = channelText{Use: w.say(l, use)}
		}
	}
	return x
}

func (w writer) glossText(l language, t *catalog.Text, p *view.Page) glossText {
	x := glossText{text: w.text(l, t, p), Sources: t.Sources}
	for _, variant := range t.Variants {
		x.Variants = append(x.Variants, w.say(l, variant))
	}
	return x
}
