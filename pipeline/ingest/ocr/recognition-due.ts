/** Thrown where a file has pages that are to be read from their pictures, and that is to be done later. */
export class RecognitionDue extends Error {
  override readonly name = 'RecognitionDue'
}
