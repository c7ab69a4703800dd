// How a page asks the register: one question posted as JSON to this server, and no other.

/** Return the answer to a question; where the session has ended, the page is loaded again, which asks to log in. */
export const ask = async ({ query, variables, operationName }) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  if (response.status === 401) {
    window.location.reload();
  }
  return response.json();
};
