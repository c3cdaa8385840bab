import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'identity',
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInView.vue'), meta: { title: 'identity.signIn.title', public: true, bare: true } },
    { path: '/account', name: 'account', component: () => import('./AccountView.vue'), meta: { title: 'identity.account.title' } },
  ],
  menu: [{ group: 'settings', order: 10, title: 'identity.account.title', icon: 'shield', to: '/account' }],
})
