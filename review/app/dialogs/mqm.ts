/** Kinds of errors in a translation, from MQM's typology (themqm.org): accuracy, terminology, linguistic conventions, style, locale. */
export const mqmKinds = [
  'mistranslation',
  'omission',
  'addition',
  'untranslated',
  'over-translation',
  'under-translation',
  'wrong-term',
  'inconsistent-term',
  'number',
  'date',
  'entity',
  'grammar',
  'spelling',
  'punctuation',
  'style',
  'other'
] as const
