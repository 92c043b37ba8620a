/** Runs inside the browser: fills the space between an entry of the contents and its page number with as many dots as fit. */
export function fillLeaders(dot: string): void {
  for (const leader of document.querySelectorAll<HTMLElement>('.leader')) {
    const room = leader.getBoundingClientRect().width
    const probe = document.createElement('span')
    probe.textContent = dot.repeat(100)
    leader.append(probe)
    const width = probe.getBoundingClientRect().width / 100
    probe.remove()
    leader.textContent = dot.repeat(Math.max(0, Math.floor(room / width) - 1))
  }
}
