package searchtest

import (
	"math/rand/v2"
	"slices"
)

// subject is what a record's texts are about, in whatever language.
type subject struct {
	section string
	topics  []string
	ranks   []int // places of the topics among all
	own     []int // concepts of its own
	year    int
}

const (
	// topical is how many of each five concepts belong to a topic, the topics
	// taking turns; the rest belong to none.
	topical = 3
	// ownEvery is how many words of a text bring another concept of its own.
	ownEvery = 80
)

// conceptOf is the concept at a rank within a topic, of n topics.
func conceptOf(topic, n, rank int) int {
	k := rank*n + topic
	return k/topical*5 + k%topical
}

// ranksOf are how many concepts each of n topics has.
func ranksOf(n int) int { return concepts / 5 * topical / n }

// general is the concept at a rank among those of no topic.
func general(rank int) int { return rank/(5-topical)*5 + topical + rank%(5-topical) }

const generals = concepts / 5 * (5 - topical)

// newOwn chooses a record's own concepts: rare ones, most of its topics.
func newOwn(rng *rand.Rand, ranks []int, topics, words int) []int {
	own := make([]int, 4+words/ownEvery)
	for i := range own {
		if len(ranks) > 0 && rng.IntN(3) > 0 {
			own[i] = conceptOf(ranks[rng.IntN(len(ranks))], topics, zipf(rng.Float64(), ranksOf(topics), ownSlope, ownShift))
		} else {
			own[i] = general(zipf(rng.Float64(), generals, ownSlope, ownShift))
		}
	}
	return slices.Clip(own)
}
