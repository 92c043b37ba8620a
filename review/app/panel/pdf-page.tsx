import {useEffect, useRef, useState} from 'preact/hooks'
import {say} from '../words/say.ts'
import type {PdfScreen} from './pdf-screen.ts'
import type {SourceProps} from './source-props.ts'

/** The pages of a PDF, drawn by pdf.js's own viewer, with the row's boxes lit; a click on a text goes to its row. */
export function PdfPage({file, places, lit, active, zoom, onPick}: SourceProps) {
  const box = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const [screen, setScreen] = useState<PdfScreen | null>(null)
  const [failed, setFailed] = useState(false)
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    const [container, viewer] = [box.current, inner.current]
    if (!container || !viewer) return
    let isCurrent = true
    let opened: PdfScreen | undefined
    // Apart from the rest, so that the app opens without pdf.js.
    void import('./pdf-screen.ts')
      .then(({openPdf}) => openPdf({file, container, viewer, places, onPick: segment => pick.current(segment)}))
      .then(
        screen => {
          opened = screen
          if (isCurrent) setScreen(screen)
          else screen.close()
        },
        () => isCurrent && setFailed(true)
      )
    return () => {
      isCurrent = false
      opened?.close()
    }
  }, [file, places])
  useEffect(() => {
    screen?.light(lit, active)
  }, [screen, lit, active])
  useEffect(() => screen?.zoom(zoom), [screen, zoom])
  return (
    <div class="pdf">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div ref={box} class="pdf-box" tabIndex={0} role="region" aria-label={say('page.pdf')}>
        <div ref={inner} class="pdfViewer" />
      </div>
      {failed ? (
        <p class="quiet">{say('page.failed')}</p>
      ) : screen ? null : (
        <p class="quiet over">{say('page.loading')}</p>
      )}
    </div>
  )
}
