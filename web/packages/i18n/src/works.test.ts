import { expect, it } from 'vitest'
import { language } from './index'
import { workName } from './works'

it('calls a work in words, and as the server does if there are none', () => {
  language.value = 'zh-CN'
  expect(workName('campaign.expire-teams')).toBe('结束没拼满的团')
  expect(workName('activity.follow-notice.tell')).toBe('notice · tell')
  expect(workName('activity.follow-notice.tell.held')).toBe('notice · tell · 补做')
  expect(workName('network.new')).toBe('network · new')
  expect(workName('somebody.new')).toBe('somebody · new')
  language.value = 'en'
  expect(workName('shared.retry-events')).toBe('Give events again')
})
