import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLongPress } from './press'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pointer = (clientX: number, pointerType = 'touch') => ({ clientX, clientY: 0, pointerType }) as PointerEvent

function press() {
  const pressed = vi.fn()
  return { pressed, hand: useLongPress(pressed) }
}

it('takes a finger that stays for a long press, and keeps its click from what lies below', () => {
  const { pressed, hand } = press()
  hand.pointerdown(pointer(10))
  hand.pointermove(pointer(14))
  vi.advanceTimersByTime(1000)
  expect(pressed).toHaveBeenCalledOnce()
  const click = { preventDefault: vi.fn(), stopPropagation: vi.fn() } as unknown as Event
  hand.clickCapture(click)
  hand.clickCapture(click)
  expect(click.stopPropagation).toHaveBeenCalledOnce()
})

it('leaves taps, scrolling and the mouse alone', () => {
  const { pressed, hand } = press()
  hand.pointerdown(pointer(10))
  hand.pointerup()
  hand.pointerdown(pointer(10))
  hand.pointermove(pointer(40))
  hand.pointerdown(pointer(10, 'mouse'))
  vi.advanceTimersByTime(1000)
  expect(pressed).not.toHaveBeenCalled()
})
