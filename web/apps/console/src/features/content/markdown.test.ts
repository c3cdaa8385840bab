import { describe, expect, it } from 'vitest'
import { blocks, spans } from './markdown'

describe('the preview of Markdown', () => {
  it('keeps what was typed as text, never as HTML', () => {
    expect(blocks('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'p', lines: [[{ text: '<img src=x onerror=alert(1)>', style: 'plain' }]] },
    ])
  })

  it('joins list items and ends the list at an empty line', () => {
    expect(blocks('- 一\n- 二\n\n- 三').map((each) => [each.kind, each.lines.length])).toEqual([
      ['ul', 2],
      ['ul', 1],
    ])
  })

  it('tells headings, numbers, quotes and rules apart', () => {
    expect(blocks('## a\n1. b\n> c\n---\nd').map((each) => each.kind)).toEqual(['h2', 'ol', 'blockquote', 'hr', 'p'])
  })

  it('finds bold, code and links inside a line', () => {
    expect(spans('在 **1800 米** 的 [园子](https://a.cn) `x`').map((each) => each.style)).toEqual([
      'plain',
      'strong',
      'plain',
      'link',
      'plain',
      'code',
    ])
  })
})
