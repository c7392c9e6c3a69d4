/**
 * The issuer's RSA key pair in every simulation (2048 bits, RFC 7518 section 3.3). Committed so that RS256 signatures, and
 * with them whole runs, are the same everywhere. A key for show: it protects nothing.
 */
export const issuerPrivateJwk = {
  alg: 'RS256',
  kid: 'issuer-1',
  kty: 'RSA',
  n: '0J4gqPbjndnmM_1GQBUKhA57bk2TqhlMdgrFxFq3hXuZ9LP-4KYsJaOcy11nQ8__20Wmu2lWcmkQNnGu19_eT3oobsVuu6ZYNWroFOgupiNbnYAC7mWok8Rg7UuXVl55gP2tqBWas9t4qJ2_ODkLh4HFYeSOSV6OAGmWfZhfQfY2M84wJ71RchcgwEe38Kb9tbrL4kYQcwRsnCsVjUKP_Xy8f5UhdqC8e7UOEVGkhjW3S7b-nt65GNY0d_ZPpiSWw9WoWJ6GIM8HpZtHNkTX_fO63Q1HROe-TMmwPD7bXMMwwNJ57pFUx4AYCirhlnltRNXrMY-EP65io3Ks7WifOQ',
  e: 'AQAB',
  d: 'EY1cXhr3p65PqgwjPv0GN3oodG1egS9DuaLKZOzlB_wQRgBm72vLxxbu-EVRjOkRM9e2YYpJVbL1RD9oYI1bXQCAKmG-IVerkEMAZ9HpKt1KtgOxO3GeL2CUbyKvBvtH6cxuMfgvXfaXPkiXcBmMmMgYXVYnipDEDdDUcpjBWwE_RaSWU3kmQ5QKXWLNGX4vRKYm0UzNEU3SlDw61-lMjnU0YKZqwJ20ZzBma13kd_HTUNgv4TJjqWGIiDBM5zccE5_oEl-uCXQx3gSXHtLKdswS_2iiehP1otKfq7SleQP3HBXe4c8pnvEBF7ACnYaAwhXksq6OKPIBCduUFqES6Q',
  p: '6uXciDGoHKSYa4GCUkFJ_gCveq24deE1IxbTJIKt5WP9YvIJSbotoN4Y28sbGJr3VYHxHoknmVMPcDt_S91oCLtlgK3HHjOLDA165LcccSR_MMF7G0mzBJCz_5K7y6eEiie2aBaberh6COPBHXKnb88M3fXwVWJDB4uC-AOmSgs',
  q: '41vg8ZeUzPUhNMLZVqEBCZqbi4scfWiKfMYeUliqL9tvbtLHY-YG-lUNrs2Unallaky4kEIuH7C8XvHdMmtqyGeFnlKMXERx-jEJZZaPsGjMNCX83fNLBh4gh_oAi8cBi_JMH5nWrdrnOto4oc4oDZbneLtU3D9fkGX_llq1iks',
  dp: 'YvPiKx2ADFDqRJ-SHsSSPwZa5fs4sa_lipqa586FIxU0MPJ1JzHe9t2Y6z5sc7kUaFkNEigFHnn3DviBb5wdr1ACOmr6bqaX9MPY-XCJ8r_FNOzMx3oMh-fNa-SMaAZxtyFznfWoGdKM1iHbwGQEVP2MFhT84Xs7cXo7-e7PpnE',
  dq: 'NaTNC1OviThhMFi0_QqZ-xEemCsnerN60XvRVa6T4RzOSwCyiPCSPuhohRD-esCoLA-UEH188n85wtEgVrAfjs9WKIfjlDWWCukdBXojxwTDAZ7g7eFklznuhQbIsDIxPDrcGSysCXM30ZwBdrP0oVg0nzjcCedt_d0DFA-s-8c',
  qi: 'h05LQ3f0IddPJYWZGXb6WO6Qbgcwng0OjSkO30Rtxvr9GebyGZwDOFif56Zk8_XTpmkh55-H0hMySQtCyibPnMCePZrzC-GA8MM_pi-pKjBeCcEoITxFZVFSlg-on0SvIa3fYByumFw732vTPH9mF8K_yfRPB8qqmhtXtqJeVRY',
} as const;

/** The public half: what a service that verifies holds. */
export const issuerPublicJwk = {
  kty: issuerPrivateJwk.kty,
  n: issuerPrivateJwk.n,
  e: issuerPrivateJwk.e,
  alg: issuerPrivateJwk.alg,
  kid: issuerPrivateJwk.kid,
} as const;
