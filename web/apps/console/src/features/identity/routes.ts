import { defineFeature } from '@linli/ui'

export default defineFeature({
  module: 'identity',
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./SignInView.vue'),
      meta: { title: 'identity.signIn.title', public: true, bare: true },
    },
    {
      path: '/account',
      name: 'account',
      component: () => import('./AccountView.vue'),
      meta: { title: 'identity.account.title' },
    },
    {
      path: '/staff',
      name: 'staff',
      component: () => import('./StaffView.vue'),
      meta: { title: 'identity.staff.title', roles: ['BRAND_HQ'] },
    },
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./AuditView.vue'),
      meta: { title: 'identity.audit.title', roles: ['BRAND_HQ'] },
    },
  ],
  menu: [
    { group: 'settings', order: 10, title: 'identity.staff.title', icon: 'people', to: '/staff', roles: ['BRAND_HQ'] },
    { group: 'settings', order: 20, title: 'identity.audit.title', icon: 'info', to: '/audit', roles: ['BRAND_HQ'] },
    { group: 'settings', order: 30, title: 'identity.account.title', icon: 'shield', to: '/account' },
  ],
})
