/** The script of the sign-in page, as the browser gets it. */
export const signInScript = `
const by = (id) => document.getElementById(id);
const language = document.documentElement.lang;
const ask = (path, method = 'GET', body) =>
  fetch('/api/v1' + path, {
    method,
    headers: { 'accept-language': language, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

let signedInWith;

function askForNewPassword(wanted) {
  by('new-password-field').hidden = !wanted;
  by('newPassword').disabled = !wanted;
  by('newPassword').required = wanted;
  if (wanted) by('newPassword').focus();
}

function show(me) {
  signedInWith = me?.signedInWith;
  askForNewPassword(false);
  by('sign-in').hidden = Boolean(me);
  by('signed-in').hidden = !me;
  if (!me) return by('email').focus();
  by('name').textContent = me.user.name + ' <' + me.user.email + '>';
  by('where').textContent = me.organisation.name + ' (' + me.organisation.zone + ')';
  by('roles').textContent = me.user.roles.join(', ');
}

by('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  by('problem').textContent = '';
  try {
    const answer = await ask('/session', 'POST', Object.fromEntries(new FormData(event.target)));
    const content = await answer.json();
    if (!answer.ok) {
      by('problem').textContent = content.detail;
      if (content.code === 'access.password-change-required') return askForNewPassword(true);
      return by('password').select();
    }
    event.target.reset();
    show(content);
  } catch {
    by('problem').textContent = event.target.dataset.unreachable;
  }
});

by('sign-out').addEventListener('click', async () => {
  const there = signedInWith === 'provider';
  await ask('/session', 'DELETE');
  if (there) return location.assign('/sign-in/provider/out');
  show(undefined);
});

ask('/me').then((answer) => (answer.ok ? answer.json() : undefined)).then(show, () => show(undefined));
`;
