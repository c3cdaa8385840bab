import '@linli/ui/styles/base.css'
import 'vant/es/style/base.css'
import './theme.css'
import { onSignedOut, useSession } from '@linli/api'
import { addCatalogue, installI18n } from '@linli/i18n'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createMemberRouter } from './router'
import messages from './shell/messages'
import { askToSignIn } from './shell/sign-in'

const app = createApp(App).use(createPinia())
installI18n(app)
addCatalogue(messages)

onSignedOut(() => {
  useSession().lost()
  askToSignIn()
})

app.use(createMemberRouter()).mount('#app')

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
}
