import {extname} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Folder of the app's bundle. The package has it beside its compiled code; in the repository it is built where it is missing or older
 * than what it is made of.
 */
export async function appBundle(): Promise<string> {
  const app = new URL('../app/', import.meta.url)
  // In the repository this is TypeScript, in the package JavaScript.
  const ending = extname(import.meta.url)
  if (ending === '.js') return fileURLToPath(app)
  // Named by a variable: what builds the app is no part of the package.
  const builder = new URL(`bundle${ending}`, app).href
  const {bundle} = (await import(builder)) as {bundle: () => Promise<string>}
  return bundle()
}
