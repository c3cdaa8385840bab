import { expect, it } from 'vitest'
import { valueName } from './values'

it('calls a value by its property, else by whatever of the module has it, else not at all', () => {
  expect(valueName('ordering', 'state', 'READY')).toBe('待取货')
  expect(valueName('ledger', 'kind', 'BANK_CARD')).toBe('银行卡')
  expect(valueName('campaign', 'acknowledged', 'PRICE_ABOVE_USUAL')).toBe('比平时贵')
  expect(valueName('ordering', 'format', 'XLSX')).toBe('Excel（XLSX）')
  expect(valueName('ordering', 'state', 'NEWER')).toBeUndefined()
})
