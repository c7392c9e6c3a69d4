/** Who issues tokens and whom they are meant for: fixed names of the simulated system. */
export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'https://api.example';
