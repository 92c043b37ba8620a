import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {repository} from '../architecture/source-files.ts'

const run = promisify(execFile)

/** What is wrong in JSON-LD by schema.org's own vocabulary, as the types of `schema-dts` have it: lines of the TypeScript compiler. */
export async function schemaOrgMistakes(graph: unknown): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-schema-org-'))
  try {
    const types = join(repository, 'node_modules', 'schema-dts')
    await writeFile(
      join(folder, 'graph.ts'),
      `import type {Graph} from '${types}'\nexport const graph: Graph = ${JSON.stringify(graph, null, 1)}\n`
    )
    const options = {module: 'preserve', strict: true, noEmit: true, skipLibCheck: true, types: []}
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions: options, files: ['graph.ts']}))
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
    return await run(process.execPath, [tsc, '-p', folder]).then(
      () => [],
      ({stdout}: {stdout: string}) => stdout.trim().split('\n')
    )
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
