#!/usr/bin/env python
# coding: utf-8
---
layout: post
title: My web server
type: ccc
---

# # My web server
# 
# Start it, look at it, stop it.

# In[ ]:


get_ipython().system('pip install flask flask-cors')


# In[ ]:


get_ipython().run_cell_magic('python', '--bg', '\nfrom flask import Flask, jsonify\nfrom flask_cors import CORS\n\napp = Flask(__name__)\nCORS(app, supports_credentials=True, origins="*")\n\n@app.route("/api/data")\ndef people():\n    records = [\n        {\n            "FirstName": "Ottoline",\n            "LastName": "Brask",\n            "DOB": "March 3",\n            "Residence": "Puddleby",\n            "Email": "ottoline@example.com",\n            "Owns_Cars": ["2009-Smart"],\n        },\n    ]\n    return jsonify(records)\n\n@app.route("/")\ndef home():\n    return """\n    <html>\n    <head><title>Ottoline\'s corner</title></head>\n    <body>\n        <h1>Ottoline\'s corner of the internet</h1>\n        <p>I collect lighthouse postcards and teach my parrot to whistle.</p>\n    </body>\n    </html>\n    """\n\nif __name__ == "__main__":\n    app.run(port=5001)\n')


# In[ ]:


get_ipython().run_cell_magic('script', 'bash', '\nlsof -i :5001\ncurl http://localhost:5001/\n')


# In[ ]:


import requests

requests.get('http://127.0.0.1:5001/').text

