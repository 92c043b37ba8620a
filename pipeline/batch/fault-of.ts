/** Where our own code begins, in the package as in the repository. */
const CODE = new URL('../../', import.meta.url).href

/** What went wrong, with the innermost line of our own code that the stack names: `x is undefined (pipeline/align/join.ts:42)`. */
export function faultOf({message, stack = ''}: Error): string {
  const frames = stack.split('\n').flatMap(line => line.split(CODE)[1]?.match(/^(?!node_modules)(.+?:\d+)/u)?.[1] ?? [])
  return frames[0] === undefined ? message : `${message} (${frames[0]})`
}
