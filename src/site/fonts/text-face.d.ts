declare module 'virtual:auth-lab/text-face' {
  const address: string;
  export default address;
}
