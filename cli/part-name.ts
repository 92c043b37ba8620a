/** What `parts` of a `work.yaml` may be called. */
export const PART_NAME = /^[a-z0-9][a-z0-9-]*$/
