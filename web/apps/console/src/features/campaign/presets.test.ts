import type { Schema } from '@linli/api'
import { expect, it } from 'vitest'
import { termsOf } from './presets'

it('fills the form with what the server would take', () => {
  const opensAt = new Date('2026-12-01T10:00:00Z')
  const preset = {
    kind: 'DEPOSIT_SALE',
    hours: 48,
    quota: 7,
    memberLimit: 2,
    threshold: 3,
    teams: true,
    teamSize: 5,
    teamHours: 36,
    holdMinutes: 30,
    waitingList: true,
    payable: ['SANDBOX', 'BALANCE'],
    balanceHours: 24,
  } satisfies Schema<'CampaignPreset'>
  expect(termsOf(preset, opensAt)).toEqual({
    kind: 'DEPOSIT_SALE',
    quota: 7,
    memberLimit: 2,
    threshold: 3,
    teams: true,
    teamSize: 5,
    teamHours: 36,
    waitingList: true,
    opensAt,
    closesAt: new Date('2026-12-03T10:00:00Z'),
    balanceFrom: new Date('2026-12-03T10:00:00Z'),
    balanceUntil: new Date('2026-12-04T10:00:00Z'),
  })
})
