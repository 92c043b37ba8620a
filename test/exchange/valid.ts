import {readFileSync} from 'node:fs'
import {validateXML} from 'xmllint-wasm'

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8')
})

/** What xmllint says against our schema of the format; nothing where the file is valid. */
export async function errorsIn(
  contents: string,
  name: 'tmx.xsd' | 'xliff21.xsd' | 'xliff12.xsd'
): Promise<readonly string[]> {
  const {errors} = await validateXML({
    xml: [{fileName: 'file.xml', contents}],
    extension: 'schema',
    schema: [schema(name)],
    preload: [schema('xml.xsd'), schema('xliff-metadata.xsd')]
  })
  return errors.map(({message}) => message)
}
