import { enumWords } from '../catalogue'

export default enumWords(
  'activity',
  {
    work: {
      'make-months': '准备新的月份',
      'project-counts': '浏览和互动计数',
      'project-insight': '看板数据',
      held: '补做',
    },
  },
  {
    work: {
      'make-months': 'Prepare new months',
      'project-counts': 'Count views and deeds',
      'project-insight': 'Boards',
      held: 'caught up',
    },
  },
)

/** Only told to the server. */
export const unspoken = ['Beacon.verb']
