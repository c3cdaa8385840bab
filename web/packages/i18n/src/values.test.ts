import { expect, it } from 'vitest'
import { valueName } from './values'

it('calls a value by its property, else by whatever of the module has it, else not at all', () => {
  expect(valueName('ordering', 'state', 'READY')).toBe('Ready')
  expect(valueName('ledger', 'kind', 'BANK_CARD')).toBe('Bank card')
  expect(valueName('campaign', 'acknowledged', 'PRICE_ABOVE_USUAL')).toBe('dearer than usual')
  expect(valueName('ordering', 'format', 'XLSX')).toBe('Excel (XLSX)')
  expect(valueName('ordering', 'state', 'NEWER')).toBeUndefined()
})
