/** A file that the command line names cannot be used: exit code 1. The message is in the user's language already. */
export class FileError extends Error {
  override readonly name = 'FileError'
}
