import { catalogue } from '@linli/i18n'

export default catalogue(
  'network',
  {
    home: {
      title: '首页',
      hello: '街坊好',
      helloName: '{name}，你好',
      lead: '今天，邻居们在一起买什么？',
      search: '搜一搜：蓝莓、早餐、面包…',
      at: '取货：{store}',
      choose: '选择取货门店',
    },
    thing: '品牌',
    persona: '人设',
  },
  {
    home: {
      title: 'Home',
      hello: 'Hello, neighbour',
      helloName: 'Hello, {name}',
      lead: 'What are the neighbours buying together today?',
      search: 'Search: blueberries, breakfast, bread…',
      at: '{store}',
      choose: 'Choose a store',
    },
    thing: 'Brand',
    persona: 'Persona',
  },
)
