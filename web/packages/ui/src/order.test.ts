import { language } from '@linli/i18n'
import { beforeEach, expect, it } from 'vitest'
import { orderStanding, orderStep } from './order'

beforeEach(() => {
  language.value = 'zh-CN'
})

it.each([
  ['READY', 'PICKUP', null, '待取货', '可以取用'],
  ['COMPLETED', 'PICKUP', null, '已取货', '已取货'],
  ['READY', 'VISIT', null, '待使用', '券码已生效'],
  ['COMPLETED', 'VISIT', null, '已使用', '已使用'],
  ['COMPLETED', 'DIGITAL', null, '已交付', '已交付'],
  ['PAID', 'PICKUP', '7', '已付款，等成团', '付款成功'],
  ['PAID', 'DIGITAL', null, '已付款，等活动达成', '付款成功'],
] as const)(
  'an order that is %s, delivered by %s, of team %s, stands at %s after %s',
  (state, fulfilment, team, at, step) => {
    expect(orderStanding({ state, fulfilment, team })).toBe(at)
    expect(orderStep({ state, fulfilment })).toBe(step)
  },
)
