import { defineFeature } from '@linli/ui'

const staff = { permission: 'identity.manage-staff' }
const texts = { permission: 'identity.publish-texts', over: ['PLATFORM'] } as const
const address = { permission: 'identity.choose-address', over: ['PLATFORM'] } as const
const audit = { permission: 'identity.read-audit' }

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
      path: '/first',
      name: 'first',
      component: () => import('./FirstView.vue'),
      meta: { title: 'identity.first.title', bare: true },
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
      meta: { title: 'identity.staff.title', needs: staff },
    },
    {
      path: '/roles',
      name: 'roles',
      component: () => import('./RolesView.vue'),
      meta: { title: 'identity.roles.title', needs: staff },
    },
    {
      path: '/texts',
      name: 'texts',
      component: () => import('./TextsView.vue'),
      meta: { title: 'identity.texts.title', needs: texts },
    },
    {
      path: '/public-address',
      name: 'public-address',
      component: () => import('./AddressView.vue'),
      meta: { title: 'identity.address.title', needs: address },
    },
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./AuditView.vue'),
      meta: { title: 'identity.audit.title', needs: audit },
    },
  ],
  sections: [{ place: 'ended', order: 10, component: () => import('./SignInAgain.vue') }],
  menu: [
    { group: 'settings', order: 10, title: 'identity.staff.title', icon: 'people', to: '/staff', needs: staff },
    { group: 'settings', order: 15, title: 'identity.roles.title', icon: 'shield', to: '/roles', needs: staff },
    { group: 'settings', order: 20, title: 'identity.audit.title', icon: 'info', to: '/audit', needs: audit },
    { group: 'settings', order: 25, title: 'identity.texts.title', icon: 'info', to: '/texts', needs: texts },
    {
      group: 'settings',
      order: 27,
      title: 'identity.address.title',
      icon: 'share',
      to: '/public-address',
      needs: address,
    },
    { group: 'settings', order: 30, title: 'identity.account.title', icon: 'shield', to: '/account' },
  ],
})
