"""What the text of a submission may show: the codes that `source` gives and `checker.causes` reads.

The contract: `Sign.code` is a key of `SIGNS`; the value says when it is given, then what `detail` holds ("-": nothing).
`place` is the first line concerned. In a notebook its cell may be another one than the program's. Details hold names,
routes, counts and file names, never a value out of a record.
"""

from __future__ import annotations

from checker.observe.saved_output_rows import CODES

SIGNS = {
    # The program's text.
    "magic_in_py": "the first line of code in a .py is a notebook command: that line",
    "curly_quotes": "Python cannot read it and quotes of a word processor stand in it: the character, like U+201C",
    "conflict_markers": "git's <<<<<<< and >>>>>>> stand in it: -",
    # Its app, and how that is started.
    "app_made_twice": "a second Flask(...) replaces the first, with its routes: the variable",
    "no_run": "it makes an app and reaches no .run( (nor a server of another kind): -",
    "run_in_function": "as no_run, and a .run( stands inside of a function that nobody calls: the function",
    "run_guard_false": "a .run( stands under a condition that does not hold: the condition",
    "two_runs": "more than one .run( is reached, one after the other: how many",
    "runs_in_thread": "the server is started in a thread: -",
    "odd_port": "a .run( is given a port that is none: the port as it is written",
    "all_interfaces": "the host is 0.0.0.0 or ::, so the whole network may visit: -",
    "waits_for_input": "input( is reached before the server starts: -",
    "loop_before_run": "an endless loop stands before .run(: -",
    "catches_ctrl_c": "it handles KeyboardInterrupt or SIGINT itself: -",
    "starts_processes": "it starts other processes: the function, like subprocess.Popen",
    "bg_cell": "the program is a cell that runs in the background: the magic",
    "bg_debug": "debug=True in a %%python cell, where the reloader finds nothing to run: -",
    "two_start_cells": "more than one cell starts a server: how many",
    # Its routes and views.
    "route_without_path": "a bare @app.route without brackets: the function",
    "route_without_slash": "a route does not begin with a slash: the route",
    "duplicate_view_name": "two routed functions of one app share a name: the name",
    "catch_all_route": "a route answers every address: the route",
    "own_error_page": "an error handler for 404 that does not give the status 404 back: the function",
    "early_return": "a return stands in front of, or in the loop around, an .append of its function: the function",
    "string_instead_of_json": "a view returns str(...) of a list or dictionary: the function",
    "decorator_without_wraps": "a decorator hands back its inner function as it is, without functools.wraps: the inner function",
    "css_in_f_string": "what stands between the braces of an f-string is a style sheet's or a script's: -",
    "set_in_records": "a set {...} stands in a record, which JSON cannot carry: the key",
    "uses_name_never_imported": "a name is used that is neither imported nor defined: the name",
    "real_data_shape": "e-mail addresses stand in records, other than under example.* and the lesson's own: how many",
    "secret_shape": "keys, tokens or passwords stand in the files, cells or outputs: how many of each kind, like `2 keys, 1 password`",
    # Its permissions for browsers.
    "cors_call_missing": "nothing calls CORS( and no Access-Control header is set by hand: -",
    "cors_without_credentials": "CORS( is called without supports_credentials=True: -",
    "cors_origins_list": "CORS( is given a list of origins: how many",
    "cors_resources_limited": "CORS( is given resources, so that only these have permission: the patterns, joined by a comma",
    "star_header_by_hand": "Access-Control-Allow-Origin is set by hand to *: -",
    # The files around it.
    "shadows_library": "a file beside the program is named like a library that it needs: the file",
    "junk_committed": "handed in although it can be rebuilt or is private: the folder or file",
    "left_out": "found and not read, because it leads out of the folder or is too big: the path",
    # What was found where there is no program: the most telling of these.
    "server_under_unknown_magic": "a server stands in a cell whose magic Jupyter does not know: the magic",
    "server_in_shell_cell": "a server stands in a cell that is handed to a shell or another language: the magic",
    "server_in_page_cell": "a server stands in a cell that is shown and not run (%%html, ...): the magic",
    "server_in_markdown_cell": "a server stands in a Markdown cell: the file",
    "server_in_raw_cell": "a server stands in a Raw cell: the file",
    "server_commented_out": "all of a server is commented out: the file, or the magic of the cell",
    "server_in_quotes": "a server is a text in the program: the file, or the magic of the cell",
    "no_app_made": "Flask is imported and never called: the file",
    "python_called_notebook": "a .ipynb holds a program: the file",
    "other_ending": "a file with another ending holds a server: the file",
    "notebook_under_another_name": "a file with another ending holds a notebook with a server: the file",
    "other_language": "there is a server in another language: the file and the language",
    "other_framework": "there is a server made with another library: the file and the library",
    "a_document": "there is a document for people: the file",
    "still_packed": "there is an archive: the file",
    "only_a_link": "there is a link to something else: the file",
    "only_pictures": "there are pictures and nothing else: one of them",
    # What the program was read out of, and nobody could start as it is.
    "wide_text": "the program's file has two bytes for each character: the file",
    "page_of_a_notebook": "the program stands in a web page that was made from a notebook: the file",
    "script_of_a_notebook": "the program stands in the .py that was made from a notebook, with calls that only Jupyter knows: the file",
    "notebook_called_py": "a .py, or a page, holds a notebook: the file",
    # The pages and cells around it that ask.
    "front_end_port": "a page or script asks localhost at this port: the port (one sign for each)",
    # How the cells of its notebook begin, and how one starts the server. What the lesson brought along just so does not count.
    "magic_below": "something stands above the magic of a whole cell: the magic",
    "magic_indented": "blanks stand in front of the magic, and not in front of the lines below it: the magic",
    "one_percent": "the magic of a whole cell has one percent sign: the magic",
    "unknown_magic": "a cell begins with %% and a name that is none, or nearly one: the line",
    "bg_misspelt": "--bg of a %%python cell is spelled in another way: the word",
    "magic_alone": "a cell holds its magic and nothing else: the magic",
    "server_in_notebook": "the server runs in the notebook itself: the magic that is commented out, if one is",
    "debug_in_notebook": "it does so in debug mode, which leaves no server: -",
    "magic_without_bg": "the server's cell is a Python of its own, and not in the background: the magic",
    "shell_blocks": "a cell starts the program's file from a shell, and waits for it: -",
    "bang_background": "it does so by a ! line that ends with &, which Jupyter refuses: -",
    "shell_without_bang": "a command for a terminal stands in a cell of Python: -",
    "made_in_another_cell": "another cell of the notebook makes a name that a %%python program needs: the name",
    # The cells that end it. What their saved output shows to have worked does not count.
    "kills_by_wrong_name": "a cell that kills filters lsof's list by Python or python: that word",
    "kills_every_listed": "a cell kills whatever lsof lists, visitors included: -",
    "kill_9": "a cell uses kill -9: -",
    "killed_nothing": "its output shows how kill is used, or a label without a number: -",
    "already_gone": "its output says that there is no such process: -",
    "not_yours_to_stop": "its output says that this is not allowed: -",
    "ps_without_ids": "a cell runs xargs ps, and its output lists everything there is: -",
    # What cells printed when they last ran: see saved_output_rows, one code for each row.
    "lsof_missing": "there is no lsof: -",
    "notebook_connection_refused": "nobody answered: -",
    "notebook_port_busy": "the port is in use: -",
    "notebook_module_missing": "a module is missing: the module",
    "pip_satisfied": "pip has flask already: -",
    **{
        code: f"what {code.removeprefix('saved_').replace('_', ' ')} looks like: -" for code in CODES if code.startswith("saved_")
    },
    "saved_status": "an answer with a status of 400 or more to one request: the status",
    "saved_error": "any other error that a cell of the student's own ended with: the exception's type",
}
