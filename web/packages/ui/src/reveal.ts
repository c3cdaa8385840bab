/** Brings a part of the page into sight: gliding, or at once for readers who want things to stand still. */
export function reveal(element: Element | null | undefined): void {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
}
