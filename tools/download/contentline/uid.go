package contentline

import (
	"crypto/sha1"
	"encoding/hex"
)

// portal is the namespace of our names, af1512f8-0fe3-4047-b0b1-6e3751025c58: any
// number, as long as it never changes.
const portal = "\xaf\x15\x12\xf8\x0f\xe3\x40\x47\xb0\xb1\x6e\x37\x51\x02\x5c\x58"

// UID is what a calendar or an address book knows a thing by, for all time: a
// UUID made from its name, "events/athens-2014" (RFC 9562 section 5.5, version 5,
// whose SHA-1 is no secret and guards nothing). It has no part of an address, as
// RFC 7986 section 5.3 wants it, so the thing stays the same when the portal moves.
func UID(name string) string {
	sum := sha1.Sum([]byte(portal + name))
	id := sum[:16]
	id[6] = id[6]&0x0F | 0x50
	id[8] = id[8]&0x3F | 0x80
	s := hex.EncodeToString(id)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
