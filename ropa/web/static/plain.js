// The plain page: takes a saved question, asks it, and shows the answer in words and as JSON.
import { ask } from './ask.js';
import { told } from './told.js';

const at = (id) => document.getElementById(id);
at('needs-script').remove();
const saved = await (await fetch('/graphiql/questions.json')).json();

at('take').addEventListener('click', () => {
  const question = saved.find((one) => one.name === at('saved').value);
  if (question) {
    at('query').value = question.query;
    at('variables').value = JSON.stringify(question.variables, null, 2);
  }
});

at('ask').addEventListener('submit', async (event) => {
  event.preventDefault();
  let answer;
  try {
    answer = await ask({ query: at('query').value, variables: JSON.parse(at('variables').value || '{}') });
  } catch (error) {
    answer = { errors: [{ message: error.message }] };
  }
  const words = told(answer);
  at('told').replaceChildren(...(words ? [words] : []));
  at('answer').textContent = JSON.stringify(answer, null, 2);
});
