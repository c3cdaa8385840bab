import { expect, it } from 'vitest'
import { readCode, spaced } from './code'

it('reads what is typed, pasted or scanned', () => {
  expect(readCode('linli:pickup:HAQNXBJM')).toBe('HAQNXBJM')
  expect(readCode(' haqn-xbjm ')).toBe('HAQNXBJM')
  expect(readCode('HAQN XBJM9')).toBe('HAQNXBJM')
  expect(readCode('0o1I-haqn')).toBe('HAQN')
})

it('shows a code in two parts', () => {
  expect([spaced(''), spaced('HAQN'), spaced('HAQNX'), spaced('HAQNXBJM')]).toEqual(['', 'HAQN', 'HAQN X', 'HAQN XBJM'])
})
