"""Which variables a cell makes, and which it reads: what one cell may not take from another."""

import ast

SCOPES = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def assigned(cell):
    """{name: True if only inside loops} for the variables that a cell makes; what functions keep inside is no part."""
    found = {}

    def visit(node, in_loop):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            found[node.name] = False
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found.update({(alias.asname or alias.name).split(".")[0]: False for alias in node.names})
        elif isinstance(node, ast.Name) and isinstance(node.ctx, (ast.Store, ast.Del)):
            found[node.id] = found.get(node.id, True) and in_loop
        elif not isinstance(node, SCOPES):
            for child in ast.iter_child_nodes(node):
                visit(child, in_loop or isinstance(node, (ast.For, ast.While)))

    visit(cell.tree, False)
    return found


def used(cell):
    """The names that a cell reads from outside of its functions and comprehensions."""
    found = set()

    def stored(*nodes):
        return {
            n.id
            for node in nodes
            for n in ast.walk(node)
            if isinstance(n, ast.Name) and not isinstance(n.ctx, ast.Load)
        }

    def visit(node, own):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in own:
            found.add(node.id)
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name) and node.target.id not in own:
            found.add(node.target.id)
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            given = node.args
            for default in [*given.defaults, *given.kw_defaults]:
                if default is not None:
                    visit(default, own)
            body = node.body if isinstance(node, ast.FunctionDef) else [node.body]
            own = own | {word.arg for word in ast.walk(given) if isinstance(word, ast.arg)} | stored(*body)
            for child in body:
                visit(child, own)
            return
        if isinstance(node, SCOPES):
            own = own | stored(*[part.target for part in node.generators])
        for child in ast.iter_child_nodes(node):
            visit(child, own)

    visit(cell.tree, set())
    return found
