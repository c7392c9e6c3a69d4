/**
 * The RSA key pair (2048 bits) that the issuer of a simulation changes to. Committed like the one before it, so that runs
 * repeat: it protects nothing.
 */
export const nextIssuerPrivateJwk = {
  alg: 'RS256',
  kid: 'issuer-2',
  kty: 'RSA',
  n: 'tLRENF6sEP6VR4omdkESjPkLMU341PtnS6Zo27aRUkmP9sxv-LIUzKvo8ksCQZVHt7wtkQYXuSaTFFS7sC214YDvha2cpUfvxk-uGObqPIqeD7Uh7YydlSR8IPS871b9Rk2qKilSF7rhih5g8A_z0LruUNfDU0WG2_P3Fy1XqdUFbL9vW-GE0jrfZ52a4vJ6PZe8AdEodVYg44KqWZstDNQjiLpzY3OOFDo4mu2Jrdqq8ZVMKacV7YIW7PrLdAukRuwRt5qQLuQOkNPQN2hrmscquLwHPWK1I8ARjWjyuppps098a8Fk6m-cKXlc_ATfKepx66mfxNYBehxB7zrnAw',
  e: 'AQAB',
  d: 'BZgzKF_p-di37HAVgsG-_khTlWIxmv5xk0ECrBK56w9F-sEXkl6JEFEeNCooVrl1b_XOf1ft8hiEozOAYBL6N5ITWFMor2FLxhr_a9vyUo-EFz5nX4Bj_JMVmLubAdnym3OaGhYPaZaqlukb3TLRPJwc9rnHXVOgujySYNBRj3twjOMEIBjkAH6pvzoyZgDXYG-Q1uYiGaB9qHMtVvzvWTiJovsnBH_9WstMU_AT6_958yDig2CppRDgR7VXC7RPplwUJN4Gq8NnyZqEdZL3H32Owe1V8hkg6BFLXqEPElwaXmG13Gaxb0PoaGdwEdd26Lv4WTd_XWagHrmfjXYHuQ',
  p: '3xlzWgVS62UbkFY0XvFIZD8ChxjcDW0qSooz2l9uAo_PPItsbHHJyecWLf5lMsEyexAPF1NnuQv1Ab9_piqRed5P4Cmjw2XNETwcKqlHSjRLMmWZpi3ZtOjYHugLchr8RCpNDFU9po02qJ4X1p9GZdz-M1IbDK0mlTxmPe2xIQU',
  q: 'z1pKkVl0-WS2DVjUpwmbRqlMf2sK7ucKPXAKE3UodIfiWXyjMUFGnVfUieNDV4u1MG98qaNAnyei3ddawDgFSXz1NNeAAWzZeZuWNB3IuSA_YHr-Dt5yCYq_I7xmf4-yvyZVjblUs-WyHcWw89fRruXbU8XcuhePb5p6jeZWhmc',
  dp: 'eYWxcY2I1zPhycNLD5Q6LHCt_cyqwJ1_9c5F5GMq1zZiWcZQLtnkYpf_WtpBYV4fEy1yKvCBhShgMq2O6IIzb8CKnb3QuDSReRvW8931ORQ3CaKSCRTci1BxuJQI-AR--NpZ0af0xu4QodRLg9qKTB4OUQIePc9rPssBniYE38k',
  dq: 'aC_0O-h5MD78guRZpbzb-rtipruAeN46dPhw96nss_D7OP-5eCxWcQUK1GYPFlQqrLW4K_zNoarm2RU2klMTxQM2qmCF_zFUbRhSdslobCzZ636hXZNENaszs58c2Ye4xvdaEaZH-0S1JOSKr1uIDpuMgyFucUsZVXiHj_lnDI0',
  qi: 'qeozLdyJ4csvO5_AvDqWaGdtqGQLhthtS5ln7beCOC5pRHT95Fwnu9vAchVWojmTnrV7Tmedq2JOhQ-DeMrQNNoOj9NV4toZW4FYvwbFsu6ERa-lRtzkar3dB8BFwcsCaVSVQ_flWPfcZKQKwZ_phxsuwIEiTah206wua8d9Zkc',
} as const;

/** The public half. */
export const nextIssuerPublicJwk = {
  kty: nextIssuerPrivateJwk.kty,
  n: nextIssuerPrivateJwk.n,
  e: nextIssuerPrivateJwk.e,
  alg: nextIssuerPrivateJwk.alg,
  kid: nextIssuerPrivateJwk.kid,
} as const;
