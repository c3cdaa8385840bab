import { expect, it } from 'vitest'
import { needOf } from './campaign'

const card = { sold: 7, threshold: 0, teamSize: null, missing: null }

it('shows how far the fullest team is, never how much of the quota is sold', () => {
  expect(needOf({ ...card, teamSize: 3, missing: 1 })).toEqual({ value: 2, max: 3 })
  expect(needOf({ ...card, teamSize: 3 })).toEqual({ value: 0, max: 3 })
})

it('shows what must be sold in all where there is a threshold, and is full beyond it', () => {
  expect(needOf({ ...card, threshold: 10 })).toEqual({ value: 7, max: 10 })
  expect(needOf({ ...card, threshold: 5, teamSize: 3, missing: 1 })).toEqual({ value: 5, max: 5 })
})

it('shows nothing where each seat is final at once', () => {
  expect(needOf(card)).toBeUndefined()
})
