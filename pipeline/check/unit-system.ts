/** Units of measure that Norway and China do not use, behind a number. */
const imperial =
  /\p{N}[\s-]{0,2}(?:feet|foot|ft|inch(?:es)?|miles?|mph|pounds?|lbs?|yards?|acres?|gallons?|°F|fot|tommer|engelske mil|英里|英尺|英寸|磅|码|英亩|加仑|华氏)/iu
/** Units of the metric system, behind a number. */
const metric =
  /\p{N}[\s-]{0,2}(?:km|kilomet|m(?![\p{L}])|met(?:er|re)|cm|centimet|mm|millimet|kg|kilo|gram|tonn|°C|grader|lit(?:er|re)|hektar|公里|千米|米|厘米|毫米|公斤|千克|摄氏|升|公顷)/iu

/** True where one text measures in imperial units and the other does not, or in metric ones: its numbers were converted. */
export function isConverted(a: string, b: string): boolean {
  return (
    (imperial.test(a) && (metric.test(b) || !imperial.test(b))) ||
    (imperial.test(b) && (metric.test(a) || !imperial.test(a)))
  )
}
