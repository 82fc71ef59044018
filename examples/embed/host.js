const form = document.querySelector('vordruck-form');
form.addEventListener('vordruck:title', ({ detail }) => {
  document.title = `${detail.title} - Our town`;
});
form.addEventListener('vordruck:submit', ({ detail }) => {
  document.querySelector('#received').textContent = JSON.stringify(detail.values);
});
