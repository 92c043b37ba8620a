/** Outlines of the tools, in a square of 20. */
const outlines = {
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h8a5 5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5h-8a5 5 0 0 0 0 9H12',
  help: 'M7.2 7.4a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2 1-1.2 1.9v.3M10 15.2v.1M10 18a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.4 13.4 17 17',
  sun: 'M10 13.6a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM10 1.8v1.6M10 16.6v1.6M1.8 10h1.6M16.6 10h1.6M4.2 4.2l1.1 1.1M14.7 14.7l1.1 1.1M15.8 4.2l-1.1 1.1M5.3 14.7l-1.1 1.1',
  moon: 'M16.5 11.6A6.8 6.8 0 0 1 8.4 3.5a6.8 6.8 0 1 0 8.1 8.1z',
  auto: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 2.5v15M10 5.2l4.4 2.4M10 9l6.4 2M10 13l4.6 2',
  close: 'm5 5 10 10M15 5 5 15',
  page: 'M5.5 2.5h6L15 6v11.5H5.5zM11.5 2.5V6H15',
  why: 'M10 2.5a5 5 0 0 0-2.8 9.2V14h5.6v-2.3A5 5 0 0 0 10 2.5zM8 17h4',
  remarks: 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z',
  wrong: 'M4 5.5h12M4 10h4.5M4 14.5h4.5M11.5 10l5 5M16.5 10l-5 5',
  attention: 'M10 3 18 16.5H2zM10 8v4M10 14.3v.1',
  download: 'M10 3v9M6.5 8.8 10 12.3l3.5-3.5M4 16.5h12',
  more: 'M5 10h.1M10 10h.1M15 10h.1'
} as const

export type GlyphName = keyof typeof outlines

export function Glyph({name, size = 20}: {readonly name: GlyphName; readonly size?: number}) {
  return (
    <svg
      class="glyph"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={outlines[name]} />
    </svg>
  )
}
