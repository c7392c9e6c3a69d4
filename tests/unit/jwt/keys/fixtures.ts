import type { JWK } from 'jose';

interface KeySet {
  readonly keys: readonly JWK[];
}

/** A certificate for an RSA key, made with `openssl req -x509 -newkey rsa:2048`, and the key as `openssl x509 -pubkey` gives it. */
export const RSA_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIDEzCCAfugAwIBAgIUZgyPQvZFeLxRI+8Wy9J0+2Gnk0owDQYJKoZIhvcNAQEL
BQAwGTEXMBUGA1UEAwwOaXNzdWVyLmV4YW1wbGUwHhcNMjYxMTI0MTkwMzM3WhcN
MzYxMTIxMTkwMzM3WjAZMRcwFQYDVQQDDA5pc3N1ZXIuZXhhbXBsZTCCASIwDQYJ
KoZIhvcNAQEBBQADggEPADCCAQoCggEBAKoEAw4KbGxsOWMrNKnTioO/GscQXAQk
QQxbpl9Ct3HExWA1/igZsDVVKb2iHJ+JxM6QTwjxw5IMki2vZFIjUAVz749Y/pzk
Vr4k4YPfzp6e2kbyWzVh1yuQAHC9KhMC+4orHZkgJr9kdNfVOJHeOs17W1hFbFYs
9lsTu5ufu/FKG244kWmT1S0grATVFdS6vj1cp6fAA5rH10WHDbRY+S6Uxat8llUr
XZCoRKj72CZ7X1zy88pVsS1Oxh8iQLWcC86wXEBvF1qVPgwPzxAjGA4A2eptP3Bl
sG89mO8+uA00oyWJ2xP09q1e4j89tDv50053vduRrh+RLrPKpE4fGAMCAwEAAaNT
MFEwHQYDVR0OBBYEFJz/ZvNK/bbgH8OKXjgZaiBad6GtMB8GA1UdIwQYMBaAFJz/
ZvNK/bbgH8OKXjgZaiBad6GtMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEL
BQADggEBABZVg/Giir8Enp8GvSdgcbcw2BA+DWZAnxBZp5b1zP/rAox5cuCmrN/D
zv0apQspg7Qgv5eHs/idlJV6X4LiYNXD3NfjKMDAofxP6bJGlKLZY3j52D4JVsD4
As0Fx1z95qpV/TzKzVcS4l3N1H/KFB4Y1gXS8Azp5XTt2hixdeifKK8GqRlgPkOI
MZnFWI9PukwMSCTwQpy9y7ukYzWPxogTshpmzC30h79eQA5QAsn0cQthNlDZTxZ3
K1MoikOge5Busx3nDf2BgCxMT+Bg3HYg4NZ5QtZAl+FpWzl6hgfQBwGYuTAEnNvH
kKM8XwVjzMBu2dQGTt/cS3q/nl6tC7c=
-----END CERTIFICATE-----`;
export const RSA_CERTIFICATE_KEY = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqgQDDgpsbGw5Yys0qdOK
g78axxBcBCRBDFumX0K3ccTFYDX+KBmwNVUpvaIcn4nEzpBPCPHDkgySLa9kUiNQ
BXPvj1j+nORWviThg9/Onp7aRvJbNWHXK5AAcL0qEwL7iisdmSAmv2R019U4kd46
zXtbWEVsViz2WxO7m5+78UobbjiRaZPVLSCsBNUV1Lq+PVynp8ADmsfXRYcNtFj5
LpTFq3yWVStdkKhEqPvYJntfXPLzylWxLU7GHyJAtZwLzrBcQG8XWpU+DA/PECMY
DgDZ6m0/cGWwbz2Y7z64DTSjJYnbE/T2rV7iPz20O/nTTne925GuH5Eus8qkTh8Y
AwIDAQAB
-----END PUBLIC KEY-----`;

/** The same for a key on P-256. */
export const EC_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIUe01B39RDquOKMxjn5sbsSs8aAK8wCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOaXNzdWVyLmV4YW1wbGUwHhcNMjYxMTI0MTkwMzM3WhcNMzYx
MTIxMTkwMzM3WjAZMRcwFQYDVQQDDA5pc3N1ZXIuZXhhbXBsZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABMAckMGA7VkQifz7kRaiOHggqAEr7cLMD+vFnAWNI93j
OTwVuc9H9TDUc1PDIo9BpnTJlLarQ6SHM02qmTUDW5qjUzBRMB0GA1UdDgQWBBSt
lfUzyub3QGhLxU8QwkywEF0YBzAfBgNVHSMEGDAWgBStlfUzyub3QGhLxU8Qwkyw
EF0YBzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIBiEyAzbhVq0
TME+3fi1jmCrXgorQuhF724i58OaOJodAiEAgOExL2q/K2/K1xcZXuDH0DuUcw7c
8IViZbe5/ytucaE=
-----END CERTIFICATE-----`;
export const EC_CERTIFICATE_KEY = `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEwByQwYDtWRCJ/PuRFqI4eCCoASvt
wswP68WcBY0j3eM5PBW5z0f1MNRzU8Mij0GmdMmUtqtDpIczTaqZNQNbmg==
-----END PUBLIC KEY-----`;

/** A key on a curve that no algorithm here works with (`openssl ecparam -name secp256k1 -genkey`). */
export const SECP256K1 = `-----BEGIN PUBLIC KEY-----
MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEDlwnkssC5jK925InHGQGzpaQweyHTs4N
mhjv2nLyLAsmcgVwqs22zK0rYk8l0ARvAMAlE7caQybbu3G3I6TtEA==
-----END PUBLIC KEY-----`;

/** Keys no JWS algorithm here works with, made with `openssl genpkey` or, the certificate, `openssl req -x509`; the OID each names. */
export const OTHER_KEYS: readonly (readonly [name: string, oid: string, pem: string])[] = [
  [
    'Ed448',
    '1.3.101.113',
    `-----BEGIN PUBLIC KEY-----
MEMwBQYDK2VxAzoAuQjcSTCTCwJv/gbzP5dDp1lPvJwJKnJeeUl9sYDjF9AIbesR
FepgX/V1qCjPUSz4B8ZZQlfmDNgA
-----END PUBLIC KEY-----`,
  ],
  [
    'Ed448',
    '1.3.101.113',
    `-----BEGIN PRIVATE KEY-----
MEcCAQAwBQYDK2VxBDsEOaZg0VJjX9KbiBmJiifPq+MGMJ0UWlaM8s71+R9jhZDg
6ppvFPEcuA525lkglbWtbq6uif5R+i3Yuw==
-----END PRIVATE KEY-----`,
  ],
  [
    'X25519',
    '1.3.101.110',
    `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VuAyEAam17DCgxX0dJ8+03vcBmJXKabV1yZpNRrrLLiOOpcVM=
-----END PUBLIC KEY-----`,
  ],
  [
    'X25519',
    '1.3.101.110',
    `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VuBCIEIPB3CY9Z5p+OZ94HC5UXj5vOGpZh5GDcWoGSyoWod4hJ
-----END PRIVATE KEY-----`,
  ],
  [
    'secp256k1',
    '1.3.132.0.10',
    `-----BEGIN PRIVATE KEY-----
MIGEAgEAMBAGByqGSM49AgEGBSuBBAAKBG0wawIBAQQgN4wVY9CZB+1vEJGmu/TO
tHuRJPRFMxJy6AjW1q0DgayhRANCAARmPntT9T9GKV4ZUTsRzkP+2oLkv/DCoqzt
dPcc9Vm/4sq9mrWDCoWZMFad4wh7evFE3Yqef++IOtKoFL5Xe9OH
-----END PRIVATE KEY-----`,
  ],
  [
    'secp256k1',
    '1.3.132.0.10',
    `-----BEGIN CERTIFICATE-----
MIIBhDCCASqgAwIBAgIUEeLkw2XfXjLpSii3eY3Mc4euxyIwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOaXNzdWVyLmV4YW1wbGUwHhcNMjYxMTI0MjIyMTM2WhcNMzYx
MTIxMjIyMTM2WjAZMRcwFQYDVQQDDA5pc3N1ZXIuZXhhbXBsZTBWMBAGByqGSM49
AgEGBSuBBAAKA0IABGY+e1P1P0YpXhlROxHOQ/7aguS/8MKirO109xz1Wb/iyr2a
tYMKhZkwVp3jCHt68UTdip5/74g60qgUvld704ejUzBRMB0GA1UdDgQWBBT92pru
6VDdnQ3abd/OqtLh/AzsWjAfBgNVHSMEGDAWgBT92pru6VDdnQ3abd/OqtLh/Azs
WjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCywCdE9JDiHo+e
0VakgG1B681bgzh4ov3UTwi4dcuxrQIgCCD0RJ5cU/W94+Z1kJXf3/dJSTg0xh9e
m4RMJZkW+/U=
-----END CERTIFICATE-----`,
  ],
  [
    'brainpoolP256r1',
    '1.3.36.3.3.2.8.1.1.7',
    `-----BEGIN PUBLIC KEY-----
MFowFAYHKoZIzj0CAQYJKyQDAwIIAQEHA0IABHIoH2uxgHlrPwjTx9khjRjn1bYg
URhifCySXRrv6OKTmkfg3lGc8odd50wrJcPM9Eg2h7SL0dfEiRs1QcTnU0A=
-----END PUBLIC KEY-----`,
  ],
  [
    'RSASSA-PSS',
    '1.2.840.113549.1.1.10',
    `-----BEGIN PUBLIC KEY-----
MIIBIDALBgkqhkiG9w0BAQoDggEPADCCAQoCggEBAOak2mAmwNczBNZZkS9NR4el
rETMKhCrST5Yzpj/Ui0Z9GUTUca8DzTlpRkEut+C93+ruqLo+xYFlc5FurF8tTMs
DJrr5TcX/9W2vD7YbV3HASFpLP7D8PGOPoEAtV1EMCOm1zpimYdEOagUsCNhATQJ
tU/lzA8sBOe5pxGjbwAiI/ij/RCLo03fD5WQ6u1muMl2abwt9zLXLN0xBINjBoXb
eeOcgM8xEklnGwyit+Ujj6nKzmbLvK7eje28w7VRN3PCY7GlzhdT9ThgW2km9c+X
OyX942ulK30xlXIQIfyl6oUNTQr5e/PlW+5C5ZAkjcZ+SxKEV+OQmx7tgXtML70C
AwEAAQ==
-----END PUBLIC KEY-----`,
  ],
];

/** RSA with 1024 bits (`openssl genrsa 1024`). */
export const RSA_1024 = `-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDgH0gaO80CLOBka9RdK2Ff5ZV1
J7LJc7turIQrBpzb9gZJH12RgAumw3Nt1t32Us0C4h5KjNmbyX/qEYx1bN+5pDvW
298qz+vOVKgmtPLfNsjFK1Ek3Y6Uiod9HWQ+8v7PaXvKfjNNjEKY2H9dpg2RLAZ9
taNlsr6q8iqLf4AuDwIDAQAB
-----END PUBLIC KEY-----`;

/** RFC 7638 section 3.1, with its thumbprint; also the RSA key of RFC 7517 appendix A. */
export const RFC7638_KEY: JWK = {
  kty: 'RSA',
  n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
  e: 'AQAB',
  alg: 'RS256',
  kid: '2011-04-29',
};
export const RFC7638_THUMBPRINT = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';

/** RFC 7517 appendix A.1. */
export const RFC7517_PUBLIC: KeySet = {
  keys: [
    {
      kty: 'EC',
      crv: 'P-256',
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
      use: 'enc',
      kid: '1',
    },
    RFC7638_KEY,
  ],
};

/** RFC 7517 appendix A.2. */
export const RFC7517_PRIVATE: KeySet = {
  keys: [
    { ...RFC7517_PUBLIC.keys[0], d: '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE' },
    {
      ...RFC7638_KEY,
      d: 'X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJoVH-HLLKD9M7dx5oo7GURknchnrRweUkC7hT5fJLM0WbFAKNLWY2vv7B6NqXSzUvxT0_YSfqijwp3RTzlBaCxWp4doFk5N2o8Gy_nHNKroADIkJ46pRUohsXywbReAdYaMwFs9tv8d_cPVY3i07a3t8MN6TNwm0dSawm9v47UiCl3Sk5ZiG7xojPLu4sbg1U2jx4IBTNBznbJSzFHK66jT8bgkuqsk0GjskDJk19Z4qwjwbsnn4j2WBii3RL-Us2lGVkY8fkFzme1z0HbIkfz0Y6mqnOYtqc0X4jfcKoAC8Q',
      p: '83i-7IvMGXoMXCskv73TKr8637FiO7Z27zv8oj6pbWUQyLPQBQxtPVnwD20R-60eTDmD2ujnMt5PoqMrm8RfmNhVWDtjjMmCMjOpSXicFHj7XOuVIYQyqVWlWEh6dN36GVZYk93N8Bc9vY41xy8B9RzzOGVQzXvNEvn7O0nVbfs',
      q: '3dfOR9cuYq-0S-mkFLzgItgMEfFzB2q3hWehMuG0oCuqnb3vobLyumqjVZQO1dIrdwgTnCdpYzBcOfW5r370AFXjiWft_NGEiovonizhKpo9VVS78TzFgxkIdrecRezsZ-1kYd_s1qDbxtkDEgfAITAG9LUnADun4vIcb6yelxk',
      dp: 'G4sPXkc6Ya9y8oJW9_ILj4xuppu0lzi_H7VTkS8xj5SdX3coE0oimYwxIi2emTAue0UOa5dpgFGyBJ4c8tQ2VF402XRugKDTP8akYhFo5tAA77Qe_NmtuYZc3C3m3I24G2GvR5sSDxUyAN2zq8Lfn9EUms6rY3Ob8YeiKkTiBj0',
      dq: 's9lAH9fggBsoFR8Oac2R_E2gw282rT2kGOAhvIllETE1efrA6huUUvMfBcMpn8lqeW6vzznYY5SSQF7pMdC_agI3nG8Ibp1BUb0JUiraRNqUfLhcQb_d9GF4Dh7e74WbRsobRonujTYN1xCaP6TO61jvWrX-L18txXw494Q_cgk',
      qi: 'GyM_p6JrXySiz1toFgKbWV-JdI3jQ4ypu9rbMWx3rQJBfmt0FoYzgUIZEVFEcOqwemRN81zoDAaa-Bk0KWNGDjJHZDdDmFhW3AN7lI-puxk_mHZGJ11rxyR8O55XLSe3SPmRfKwZI6yU24ZxvQKFYItdldUKGzO6Ia6zTKhAVRU',
    },
  ],
};

/** RFC 7517 appendix A.3. */
export const RFC7517_SECRETS: KeySet = {
  keys: [
    { kty: 'oct', alg: 'A128KW', k: 'GawgguFyGrWKav7AX4VKUg' },
    {
      kty: 'oct',
      k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      kid: 'HMAC key used in JWS spec Appendix A.1 example',
    },
  ],
};
