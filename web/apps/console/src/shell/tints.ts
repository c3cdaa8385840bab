/** The colours of pictured figures. */
export const tints = {
  red: 'var(--ll-art-red)',
  orange: 'color-mix(in srgb, var(--ll-art-red) 55%, var(--ll-art-sun))',
  sun: 'var(--ll-art-sun)',
  leaf: 'var(--ll-art-leaf)',
  blue: 'var(--ll-art-blue)',
  deep: 'var(--ll-art-leaf-deep)',
} as const

export type Tint = keyof typeof tints
