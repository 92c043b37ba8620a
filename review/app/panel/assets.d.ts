/** What Vite makes of a file that is asked for by its address. */
declare module '*?url' {
  const url: string
  export default url
}
declare module '*.css'
