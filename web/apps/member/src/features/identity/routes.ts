import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'identity',
  routes: [
    {
      path: '/b/:slug/me',
      name: 'me',
      component: () => import('./MeView.vue'),
      meta: { title: 'identity.me.title', public: true },
    },
    {
      path: '/b/:slug/me/profile',
      name: 'profile',
      component: () => import('./ProfileView.vue'),
      meta: { title: 'identity.profile.title' },
    },
    {
      path: '/b/:slug/me/leave',
      name: 'leave',
      component: () => import('./LeaveView.vue'),
      meta: { title: 'identity.leave.title' },
    },
    {
      path: '/b/:slug/me/devices',
      name: 'devices',
      component: () => import('./DevicesView.vue'),
      meta: { title: 'identity.devices.title' },
    },
  ],
  menu: [
    { group: 'tab', order: 90, title: 'identity.me.title', icon: 'me', to: '/b/:slug/me' },
    { group: 'me', order: 80, title: 'identity.profile.title', icon: 'persona', to: '/b/:slug/me/profile' },
    { group: 'me', order: 90, title: 'identity.devices.title', icon: 'shield', to: '/b/:slug/me/devices' },
  ],
})
