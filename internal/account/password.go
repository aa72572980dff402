package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"runtime"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"
)

// The parameters of argon2id for new hashes (RFC 9106; the second choice of OWASP). A hash tells its own, so that these can be raised.
const (
	memory  = 19 << 10 // KiB
	passes  = 2
	lanes   = 1
	saltLen = 16
	keyLen  = 32
)

const (
	PasswordLeast = 10   // letters
	passwordMost  = 1024 // bytes
)

// Password reports what a password lacks.
func Password(password string) error {
	switch n := utf8.RuneCountInString(password); {
	case n < PasswordLeast:
		return fmt.Errorf("a password has at least %d letters; this one has %d", PasswordLeast, n)
	case len(password) > passwordMost:
		return fmt.Errorf("a password has at most %d bytes", passwordMost)
	}
	return nil
}

// hashing is how many passwords are hashed at a time: each takes 19 MiB, and whoever asks from outside is not to have all of it.
var hashing = make(chan struct{}, max(1, runtime.GOMAXPROCS(0)))

// key derives a key from a password. Passwords are compared in one normal form: keyboards of Vietnamese write ấ as one letter or as three.
func key(ctx context.Context, password string, salt []byte, t, m uint32, p uint8, n uint32) ([]byte, error) {
	select {
	case hashing <- struct{}{}:
		defer func() { <-hashing }()
		return argon2.IDKey([]byte(norm.NFC.String(password)), salt, t, m, p, n), nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Hash is what is kept of a password: an argon2id hash with its parameters and salt, in the form of the reference implementation.
func Hash(ctx context.Context, password string) (string, error) {
	if err := Password(password); err != nil {
		return "", err
	}
	salt := make([]byte, saltLen)
	rand.Read(salt) // never fails
	k, err := key(ctx, password, salt, passes, memory, lanes, keyLen)
	if err != nil {
		return "", err
	}
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes, b64(salt), b64(k)), nil
}

// Check reports whether a password is the one of a hash. It takes as long where there is no hash ("", nobody of that name) as where there
// is one, and the answer is no.
func Check(ctx context.Context, hash, password string) (bool, error) {
	if len(password) > passwordMost {
		password = "" // which is nobody's
	}
	if hash == "" {
		_, err := key(ctx, password, make([]byte, saltLen), passes, memory, lanes, keyLen)
		return false, err
	}
	h, err := parse(hash)
	if err != nil {
		return false, err
	}
	k, err := key(ctx, password, h.salt, h.t, h.m, h.p, uint32(len(h.key)))
	return err == nil && subtle.ConstantTimeCompare(k, h.key) == 1, err
}

// Whole reports what is wrong with a hash, if something is.
func Whole(hash string) error {
	_, err := parse(hash)
	return err
}

// hashed is a hash taken apart.
type hashed struct {
	m, t      uint32
	p         uint8
	salt, key []byte
}

func parse(hash string) (h hashed, err error) {
	fault := fmt.Errorf("a password is kept in a form that this chancery does not know")
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return h, fault
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &h.m, &h.t, &h.p); err != nil || h.m < 8 || h.m > 1<<20 || h.t < 1 || h.t > 64 || h.p < 1 {
		return h, fault
	}
	if h.salt, err = base64.RawStdEncoding.DecodeString(parts[4]); err != nil || len(h.salt) < 8 {
		return h, fault
	}
	if h.key, err = base64.RawStdEncoding.DecodeString(parts[5]); err != nil || len(h.key) < 16 {
		return h, fault
	}
	return h, nil
}

// TokenPrefix begins every token, so that one that got out is found and known for what it is.
const TokenPrefix = "chancery_"

// TokenID is a name for a token that tells nothing of it.
func TokenID() string { return "t" + Digest(Secret())[:12] }

// Secret is 256 bits of chance, as text that can stand in a cookie or a header.
func Secret() string {
	b := make([]byte, 32)
	rand.Read(b) // never fails
	return base64.RawURLEncoding.EncodeToString(b)
}

// Digest is what is kept of a secret. A secret is all chance: a plain hash of it tells nothing.
func Digest(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
