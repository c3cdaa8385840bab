import { Problem } from '@linli/api'
import { language } from '@linli/i18n'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { guardUnsaved, letGo, mayLeave } from '../unsaved'
import AppImage from './AppImage.vue'
import AsyncList from './AsyncList.vue'
import CountdownText from './CountdownText.vue'
import ItemRow from './ItemRow.vue'
import LoadFrame from './LoadFrame.vue'
import PathPicture from './PathPicture.vue'
import PersonName from './PersonName.vue'
import PersonRow from './PersonRow.vue'
import PillButton from './PillButton.vue'
import QrImage from './QrImage.vue'
import QuantityInput from './QuantityInput.vue'
import SavedNumber from './SavedNumber.vue'

beforeEach(() => {
  language.value = 'zh-CN'
})
afterEach(() => {
  vi.useRealTimers()
})

const pages = (more: object) => ({
  items: [] as { id: string }[],
  loading: false,
  started: true,
  hasMore: false,
  more: async () => {},
  retry: async () => {},
  ...more,
})

it('shows a list as loading, empty, failed and filled', () => {
  const show = (more: object) =>
    mount(AsyncList as never, { props: { pages: pages(more) } as never, slots: { default: '<b>row</b>' } })
  expect(show({ started: false, loading: true }).find('[role=status]').exists()).toBe(true)
  expect(show({}).text()).toContain('这里还空着')
  expect(show({ started: false, problem: Problem.offline() }).find('[role=alert]').text()).toContain('连不上服务器')
  expect(show({ items: [{ id: '1' }, { id: '2' }] }).findAll('b')).toHaveLength(2)
  expect(
    show({ items: [{ id: '1' }], hasMore: true })
      .find('button')
      .text(),
  ).toBe('加载更多')
})

it('shows what was read as loading, failed and there, and a failed reload above what there was', async () => {
  const reload = vi.fn(async () => {})
  const frame = mount(LoadFrame as never, {
    props: { of: { reload }, page: true } as never,
    slots: { default: '<output>{{ params.data }}</output>' },
  })
  const shown = () => ['[role=status]', '[role=alert]', 'output'].map((part) => frame.findAll(part).length)
  expect(shown()).toEqual([1, 0, 0])
  await frame.setProps({ of: { reload, problem: Problem.offline() } } as never)
  expect(shown()).toEqual([0, 1, 0])
  expect(frame.findAll('h1')).toHaveLength(1)
  await frame.setProps({ of: { reload, data: 'order 1' } } as never)
  expect(shown()).toEqual([0, 0, 1])
  await frame.setProps({ of: { reload, data: 'order 1', problem: Problem.offline() } } as never)
  expect(shown()).toEqual([0, 1, 1])
  expect(frame.find('[role=alert] ~ output').text()).toBe('order 1')
  expect(frame.findAll('h1')).toHaveLength(0)
  await frame.find('[role=alert] button').trigger('click')
  expect(reload).toHaveBeenCalledOnce()
})

it('puts our own art in place of a missing or broken picture', async () => {
  expect(
    mount(AppImage, { props: { alt: '蓝莓' } })
      .find('svg')
      .attributes('aria-label'),
  ).toBe('蓝莓')
  const picture = mount(AppImage, { props: { alt: '蓝莓', src: '/gone.png' } })
  await picture.find('img').trigger('error')
  expect(picture.find('svg').exists()).toBe(true)
  await picture.setProps({ src: '/there.png' })
  expect(picture.find('img').attributes('src')).toBe('/there.png')
})

it('counts down, says when it is over, and says it once', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') })
  const text = mount(CountdownText, { props: { until: '2026-11-21T12:00:02Z' } })
  expect(text.text()).toBe('00:00:02')
  await vi.advanceTimersByTimeAsync(5000)
  expect(text.text()).toBe('已结束')
  expect(text.emitted('over')).toHaveLength(1)
})

it('tells the path in words beside the picture', () => {
  const path = mount(PathPicture, {
    props: {
      nodes: [
        { id: 'b', kind: 'order', name: '订单 7' },
        { id: 'a', kind: 'person', name: '林秀英', earned: { minor: 320, currency: 'CNY' } },
      ],
      edges: [{ from: 'a', to: 'b', label: '分享' }],
    },
  })
  expect(path.findAll('li').map((line) => line.text())).toEqual(['邻居 林秀英, 得 ¥3.20 → 分享 订单 7', '订单 订单 7'])
  expect(path.findAll('.node')).toHaveLength(2)
  expect(mount(PathPicture, { props: { nodes: [], edges: [] } }).text()).toContain('没有经过别人的分享')
})

it('draws a code for the text it is given', () => {
  const drawn = (text: string) =>
    mount(QrImage, { props: { text, label: '取货码' } })
      .find('path')
      .attributes('d')
  expect(drawn('123456')).not.toBe(drawn('123457'))
  expect(
    mount(QrImage, { props: { text: '1', label: '取货码' } })
      .find('svg')
      .attributes('aria-label'),
  ).toBe('取货码')
})

it.each([
  ['9', 5],
  ['-3', 1],
  ['1.9', 2],
  ['x', 2],
  ['', 2],
  ['4', 4],
])('takes a typed quantity %j as %j', async (typed, kept) => {
  const input = mount(QuantityInput, {
    props: {
      modelValue: 2,
      label: '数量',
      max: 5,
      'onUpdate:modelValue': (value: number) => input.setProps({ modelValue: value }),
    },
  })
  await input.find('input').setValue(typed)
  expect(input.props('modelValue')).toBe(kept)
  expect(input.find('input').element.value).toBe(String(kept))
})

const savedNumber = (save: (wanted: number, seen: number) => Promise<unknown>, value = 12) => {
  const field = mount(SavedNumber, { props: { value, label: '可售', save } })
  const input = field.find('input')
  return { field, input, type: async (text: string) => ((input.element.value = text), await input.trigger('input')) }
}

it.each([
  ['', '没有填数'],
  ['-1', '整数'],
  ['1.5', '整数'],
  ['三', '整数'],
])('saves nothing of %j and says so', async (typed, said) => {
  const save = vi.fn(async () => {})
  const { field, input, type } = savedNumber(save)
  await type(typed)
  await input.trigger('keydown', { key: 'Enter' })
  expect(save).not.toHaveBeenCalled()
  expect(field.find('[role=alert]').text()).toContain(said)
  await input.trigger('keydown', { key: 'Escape' })
  expect(input.element.value).toBe('12')
  expect(field.find('[role=alert]').exists()).toBe(false)
})

it('asks whoever leaves before a number is saved, unless it is on its way, and after it was refused', async () => {
  let answer!: () => void
  const save = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
  letGo()
  const { input, type } = savedNumber(save)
  const asked = vi.fn(async () => false)
  const router = createRouter({ history: createMemoryHistory(), routes: [] })
  guardUnsaved(router, asked)
  expect(await mayLeave()).toBe(true)
  await type('0040')
  expect(await mayLeave()).toBe(false)
  await input.trigger('keydown', { key: 'Enter' })
  const leaving = mayLeave()
  answer()
  expect(await leaving).toBe(true)
  expect(input.element.value).toBe('40')
  save.mockRejectedValueOnce(Problem.offline())
  await type('7')
  await input.trigger('blur')
  await flushPromises()
  expect(await mayLeave()).toBe(false)
  await input.trigger('keydown', { key: 'Escape' })
  expect(await mayLeave()).toBe(true)
  expect(asked).toHaveBeenCalledTimes(2)
})

it('saves a number with what was seen, once, by Enter or by leaving it', async () => {
  const save = vi.fn(async () => {})
  const { input, type } = savedNumber(save)
  await type('0')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  await input.trigger('blur')
  expect(save.mock.calls).toEqual([[0, 12]])
  await type('5')
  await input.trigger('blur')
  await flushPromises()
  expect(save.mock.calls.slice(1)).toEqual([[5, 0]])
})

it('keeps what was typed with the reason it was not saved, and saves it again only by Enter', async () => {
  const stale = new Problem('urn:linli:problem:stock-changed', 409, '', '现在是 9 件', {})
  const save = vi.fn(async (_: number, seen: number) => {
    if (seen !== 9) throw stale
  })
  const { field, input, type } = savedNumber(save)
  await type('20')
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  await field.setProps({ value: 9 })
  expect(input.element.value).toBe('20')
  expect(field.find('[role=alert]').text()).toBe('现在是 9 件')
  await input.trigger('blur')
  expect(save).toHaveBeenCalledTimes(1)
  await input.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(save.mock.lastCall).toEqual([20, 9])
  expect(field.find('[role=alert]').exists()).toBe(false)
})

it('shows the face of a person, or a letter of the name', async () => {
  const face = mount(PersonRow, { props: { person: { name: '林小禾', avatar: '7' } } })
  expect(face.find('img').attributes('src')).toBe('/media/7/thumb.jpg')
  expect(face.text()).toBe('林小禾')
  await face.find('img').trigger('error')
  expect(face.find('.avatar').text()).toBe('禾')
  await face.setProps({ person: { name: 'anna', avatar: null }, title: 'Her team' })
  expect(face.find('.avatar').text()).toBe('A')
  expect(face.find('.name').text()).toBe('Her team')
})

it('puts into the row of a person whatever a row takes', () => {
  const row = mount(PersonRow, {
    props: { person: { name: '林小禾' } },
    slots: { default: '<i>under</i>', note: '<u>note</u>', end: '<s>end</s>', acts: '<button>act</button>' },
  })
  expect(row.find('.name').text()).toBe('林小禾')
  expect(row.find('.note').text()).toBe('note')
  expect(row.find('.end').text()).toBe('end')
  expect(row.findAll('i, button').map((part) => part.text())).toEqual(['under', 'act'])
})

it('calls who is known no more a former neighbour', () => {
  const person = mount(PersonName, { props: { person: { name: '', avatar: null } } })
  expect(person.text()).toContain('已注销的邻居')
  expect(person.find('[role=img]').attributes('aria-label')).toBe('已注销的邻居')
})

it.each([ItemRow, PillButton])('is a link that leads where it says', (part) => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: ['/', '/teams/:team'].map((path) => ({ path, component: {} })),
  })
  const element = (props: object) =>
    mount(part as Component, { props, global: { plugins: [router] } }).element as Element
  expect(element({ to: '/teams/7' }).getAttribute('href')).toBe('/teams/7')
  expect(element({ href: '/s/abc' }).outerHTML).toContain('href="/s/abc"')
  expect(element({ press: true }).getAttribute('type')).toBe('button')
  expect(element({ press: true }).tagName).toBe('BUTTON')
})
