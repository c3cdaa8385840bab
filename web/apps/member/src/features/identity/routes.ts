import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'identity',
  routes: [
    { path: '/me', name: 'me', component: () => import('./MeView.vue'), meta: { title: 'identity.me.title' } },
    { path: '/me/devices', name: 'devices', component: () => import('./DevicesView.vue'), meta: { title: 'identity.devices.title' } },
  ],
  menu: [
    { group: 'tab', order: 90, title: 'identity.me.title', icon: 'me', to: '/me' },
    { group: 'me', order: 90, title: 'identity.devices.title', icon: 'shield', to: '/me/devices' },
  ],
})
