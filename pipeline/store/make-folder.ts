import {constants} from 'node:fs'
import {access, mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'

/**
 * Makes a folder and those above it. On a read-only disk Node.js says of this that there is no such file; the error then is what the system says of the
 * nearest folder that is there.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, {recursive: true})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await mustBeWritable(path)
    throw error
  }
}

async function mustBeWritable(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK)
  } catch (error) {
    const above = dirname(path)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path) throw error
    await mustBeWritable(above)
  }
}
