"""The cells of the lesson as it was first published, John Mortensen's and Shane Lopez's: students begin from them, too.

Its editions differ in how the process is spelled: Linux says `python`, macOS `Python`. The server's own cell is not among
them: that one is always looked at.
"""

from __future__ import annotations

INSTALL = """
!pip install flask flask-cors requests
"""

LOOK = r"""
%%script bash

# After app.run(), see the the Python open files on port 5001
echo "Python open files on port 5001"
lsof -i :5001
# see the the Python process
echo
echo "Python process"
lsof -i :5001 | awk '/Python/ {print $2}' | xargs ps
# show ontent of the Python server using curl
echo
echo "Content of the Python root endpoint (aka /), using curl",
curl http://localhost:5001/
"""

READ_PAGES = r"""
import requests
from IPython.display import HTML, display

# call api root endpoint (aka '/'), often called home page
response = requests.get('http://127.0.0.1:5001/')
# output response in different forms
print("Print Status Message:", response)
print("\nPrint Raw HTML:\n", response.text)
display(HTML(response.text))

# call unknown api endpoint
response = requests.get('http://127.0.0.1:5001/unknown-page')
print("Print Status Message:", response)
"""

READ_DATA = """
import requests
# an api endpoint most commonly returns JSON data
response = requests.get('http://127.0.0.1:5001/api/data')
response.json()
"""

STOP = r"""
%%script bash

python_ps=$(lsof -i :5001 | awk '/Python/ {print $2}')
echo "Killing python process with PID: $python_ps"
echo $python_ps | xargs kill -9
"""

CELLS = (
    INSTALL,
    READ_PAGES,
    READ_DATA,
    *(text.replace("Python/", spelled) for text in (LOOK, STOP) for spelled in ("Python/", "python/")),
)
