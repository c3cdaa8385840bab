import { catalogue } from '@linli/i18n'

export default catalogue(
  'shell',
  {
    navigation: '底部导航',
    tabs: { home: '首页', groups: '社群', together: '拼团', me: '我的' },
    signIn: '登录',
    welcome: '欢迎回来',
    welcomeHint: '登录后就能和邻居一起拼团、聊天、分享',
    home: {
      hello: '街坊好！',
      helloName: '{name}，你好！',
      lead: '和邻居一起，买到好东西',
      hint: '拼团更划算，分享有回报，到家门口的店里取。',
      steps: { read: '逛逛', readHint: '看邻居在聊什么', team: '拼团', teamHint: '凑齐人数就成', pickup: '自提', pickupHint: '凭码到店取货', earn: '分享', earnHint: '帮过忙的都有份' },
    },
    offline: '现在没有网络，看到的可能不是最新的。',
  },
  {
    navigation: 'Tabs',
    tabs: { home: 'Home', groups: 'Groups', together: 'Together', me: 'Me' },
    signIn: 'Sign in',
    welcome: 'Welcome back',
    welcomeHint: 'Sign in to team up, talk and share with the neighbours',
    home: {
      hello: 'Hello, neighbour!',
      helloName: 'Hello, {name}!',
      lead: 'Good things, bought with the neighbours',
      hint: 'Teams pay less, sharing pays back, pick up around the corner.',
      steps: { read: 'Look around', readHint: 'What the neighbours talk about', team: 'Team up', teamHint: 'Enough people, and it is on', pickup: 'Pick up', pickupHint: 'With a code at the store', earn: 'Share', earnHint: 'Who helps gets a share' },
    },
    offline: 'You are offline; this may not be up to date.',
  },
)
